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
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.office.Accounts.Account;
import org.roundtable.office.OfficeProcess;
import org.roundtable.office.demo.ApiClient;
import org.roundtable.office.demo.Loader;
import tools.jackson.databind.JsonNode;

/** The page as its readers meet it: in a real browser, from a whole office with the real input. */
class PageTest {

  private static final Account ADMINISTRATOR =
      new Account(
          "admin", "an-administrator's-password", "Administrator", List.of("ADMINISTRATOR"));

  /** Browsers tell what the page's policy refused, and go on without it. */
  private static final String TELL_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', (event) =>
        refused(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile} ${event.sample}`))
      """;

  @TempDir static Path folder;
  private static OfficeProcess office;
  private static String url;
  private static ApiClient officer;
  private static Browsers browsers;

  @BeforeAll
  static void an_office_has_entered_the_real_input() {
    int port = FreePort.next();
    url = "http://localhost:" + port;
    Region.accounts(folder, "IQ", List.of(Region.OFFICER, ADMINISTRATOR));
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

  @ParameterizedTest
  @CsvSource({"en, ltr, 9", "ar, rtl, ٩"})
  void a_chart_tells_the_figures_where_a_pointer_rests(
      String language, String direction, String nine) {
    read(
        language,
        1280,
        page -> {
          Locator chart =
              page.getByRole(AriaRole.IMG)
                  .filter(new Locator.FilterOptions().setHas(page.locator("svg")))
                  .last();
          chart.locator("svg").hover();
          Locator told = chart.locator("[class*=tooltip]");
          assertThat(told).isVisible();
          assertThat(told).containsText(nine);
          assertThat(told).hasAttribute("dir", direction);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/account", "/people", "/problems/too-many-requests"})
  void no_page_needs_what_its_policy_refuses(String path) {
    read(
        ADMINISTRATOR,
        "en",
        1280,
        page -> {
          page.navigate(url + path);
          assertThat(page.locator("h1")).isVisible();
        });
  }

  @Test
  void the_api_is_read_within_the_policy() {
    read(
        "en",
        1280,
        page -> {
          page.navigate(url + "/docs");
          Locator operation = page.locator(".opblock").first();
          operation.click();
          assertThat(operation.locator(".opblock-body")).isVisible();
          page.locator(".models").first().scrollIntoViewIfNeeded();
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
    read(Region.OFFICER, language, width, reader);
  }

  private static void read(Account account, String language, int width, Consumer<Page> reader) {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context =
        browsers
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900))) {
      context.exposeFunction("refused", what -> wrong.add("refused " + what[0]));
      context.addInitScript(TELL_VIOLATIONS);
      Page page = context.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          wrong.add(message.text());
        }
      });
      page.onPageError(wrong::add);
      page.navigate(url);
      assertThat(page.locator("html")).hasAttribute("lang", language);
      page.locator("#username").fill(account.username());
      page.locator("#password").fill(account.password());
      page.locator("button[type=submit]").click();
      assertThat(page).hasURL(url + "/");
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
