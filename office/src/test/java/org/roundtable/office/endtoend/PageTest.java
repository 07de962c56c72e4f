package org.roundtable.office.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.office.OfficeProcess;
import org.roundtable.office.demo.ApiClient;
import org.roundtable.office.demo.Loader;
import tools.jackson.databind.JsonNode;

/** The page as its readers meet it: in a real browser, from a whole office with the real input. */
class PageTest {

  @TempDir static Path folder;
  private static OfficeProcess office;
  private static String url;
  private static ApiClient officer;
  private static Browsers browsers;

  @BeforeAll
  static void an_office_has_entered_the_real_input() {
    int port = FreePort.next();
    url = "http://localhost:" + port;
    Region.account(folder, "IQ", Region.OFFICER);
    office =
        OfficeProcess.up(
                List.of(
                    "--office",
                    "IQ",
                    "--name",
                    "Country office Iraq",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    folder.resolve("IQ").toString()),
                Region.PASSWORD_IS_ENOUGH,
                line -> Region.print("IQ", line))
            .awaitUp();
    officer = new ApiClient(url, Region.OFFICER.username(), Region.OFFICER.password());
    new Loader(officer, System.out::println).load(Loader.read("iraq-2019.json"), "IQ");
  }

  @BeforeAll
  static void a_browser_is_open() {
    browsers = Browsers.open();
  }

  @AfterAll
  static void close() {
    browsers.close();
    office.close();
  }

  @Test
  void an_officer_signs_in_and_reads_the_press_notes_figures() {
    read(
        "en",
        1280,
        page -> {
          assertThat(page).hasURL(url + "/");
          assertThat(page).hasTitle("Country office Iraq dashboard · Roundtable");
          assertThat(page.getByText("A total of 12 (3 female, 9 male) representing").first())
              .isVisible();
          assertThat(tile(page, "Participations")).containsText("12");
          assertThat(tile(page, "Objectives")).containsText("5");
          assertThat(page.getByRole(AriaRole.IMG, named("Participations by sex and country")))
              .isVisible();
        });
  }

  @Test
  void what_happens_is_on_the_open_page_without_loading_it_again() {
    read(
        "en",
        1280,
        page -> {
          assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
              .isVisible();
          assertThat(page.getByText("Seen at once")).hasCount(0);

          JsonNode event =
              officer.post(
                  "/api/events",
                  Map.of(
                      "type", "WORKSHOP",
                      "title", "Seen at once",
                      "city", "Erbil",
                      "country", "IQ",
                      "start", "2020-03-01",
                      "end", "2020-03-02",
                      "aims", List.of()),
                  "seen-at-once");
          officer.post(
              "/api/events/" + event.get("id").asString() + "/holding",
              Map.of(),
              0,
              "seen-at-once-held");

          assertThat(page.getByText("Seen at once")).isVisible();
        });
  }

  @ParameterizedTest
  @CsvSource({"ar,    ١٢", "ckb,   ١٢", "fa,    ۱۲", "fa-AF, ۱۲", "ps,    ۱۲", "ur,    12"})
  void a_reader_from_right_to_left_gets_the_page_turned_and_the_digits_of_the_language(
      String language, String twelve) {
    read(
        language,
        1280,
        page -> {
          assertThat(page.locator("html")).hasAttribute("dir", "rtl");
          assertThat(page.locator("html"))
              .hasAttribute("lang", Pattern.compile("^" + language + "\\b"));
          assertThat(page.locator("dl dd").filter(withText(twelve)).first()).isVisible();
        });
  }

  @Test
  void the_page_fits_a_telephone() {
    read(
        "en",
        360,
        page -> assertThat(page.getByRole(AriaRole.HEADING, named("Latest events"))).isVisible());
  }

  @Test
  void whoever_signs_out_is_asked_to_sign_in_again() {
    read(
        "en",
        1280,
        page -> {
          page.getByRole(AriaRole.BUTTON, named(Region.OFFICER.name())).click();
          page.getByRole(AriaRole.MENUITEM).filter(withText("Sign out")).click();
          assertThat(page).hasURL(url + "/login");
          page.navigate(url + "/");
          assertThat(page).hasURL(url + "/login");
        });
  }

  /** Signs in with a browser of this language and width, and requires that nothing went wrong. */
  private static void read(String language, int width, Consumer<Page> reader) {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context =
        browsers
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          wrong.add(message.text());
        }
      });
      page.onPageError(wrong::add);
      page.navigate(url);
      page.getByLabel("User name").fill(Region.OFFICER.username());
      page.getByLabel("Password").fill(Region.OFFICER.password());
      page.getByRole(AriaRole.BUTTON, named("Sign in").setExact(true)).click();
      assertThat(page.locator("h1")).isVisible();
      reader.accept(page);
      assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .as("nothing sticks out at the side")
          .isEqualTo(0);
    }
    assertThat(wrong).isEmpty();
  }

  private static Locator tile(Page page, String label) {
    return page.locator("dl > div").filter(withText(label)).first();
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
