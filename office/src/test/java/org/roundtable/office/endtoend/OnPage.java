package org.roundtable.office.endtoend;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Finds on a page what its reader would look for, and signs in as a reader does. */
final class OnPage {

  private OnPage() {}

  static void signIn(Page page, String username, String password) {
    page.getByLabel("User name").fill(username);
    page.getByLabel("Password").fill(password);
    button(page, "Sign in").click();
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
  }

  static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, inside(name));
  }

  static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Goes to a side of what the page is about, by a navigation of this name. */
  static void side(Page page, String navigation, String name) {
    page.getByRole(AriaRole.NAVIGATION, named(navigation))
        .getByRole(AriaRole.LINK, inside(name))
        .click();
  }

  /** Picks institutions from a dialog's field that is searched by typing. */
  static void choose(Page page, String field, Iterable<String> institutions) {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    for (String institution : institutions) {
      dialog.getByLabel(field).first().fill(institution);
      dialog.getByRole(AriaRole.OPTION, inside(institution)).click();
    }
  }
}
