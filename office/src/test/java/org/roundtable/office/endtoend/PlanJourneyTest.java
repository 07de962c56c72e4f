package org.roundtable.office.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtable.office.endtoend.OnPage.button;
import static org.roundtable.office.endtoend.OnPage.choose;
import static org.roundtable.office.endtoend.OnPage.named;
import static org.roundtable.office.endtoend.OnPage.withText;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.office.Accounts.Account;
import org.roundtable.office.demo.ApiClient;
import org.roundtable.office.demo.Loader;
import tools.jackson.databind.JsonNode;

/**
 * From a draft to a plan that nine institutions have signed, as its people do it: an officer, a
 * guest of a ministry and the regional coordinator, each in a browser. The facts are those of the
 * roundtable in Erbil in December 2019.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanJourneyTest {

  private static final String TITLE = "Three-year workplan";
  private static final String MEETING = "Meet the neighbouring countries";
  private static final String OFTEN_ENOUGH = "Meet the neighbouring countries twice a year";
  private static final String AWARENESS = "Raise awareness of trafficking in persons";
  private static final String COMMITTEE = "Central Committee on Combating Human Trafficking";
  private static final String LETTER = "Article 1\nThe ministry asks for two meetings a year.\n";
  private static final String GUESTS_PASSWORD = "seven herons crossing at dusk";

  private static final Account ADMINISTRATOR =
      new Account(
          "admin", "an-administrator's-password", "Administrator", List.of("ADMINISTRATOR"));

  private static final JsonNode INPUT = Loader.read("iraq-2019.json");

  /** What institutions are called, by code, in the order of the input. */
  private static final Map<String, String> MEMBERS = new LinkedHashMap<>();

  /** The pages of those who stay signed in, by who they are. */
  private static final Map<String, Page> PAGES = new HashMap<>();

  @TempDir static Path folder;
  private static Region region;
  private static Browsers browsers;

  @BeforeAll
  static void a_region_and_a_country_with_its_register() throws IOException {
    region = new Region(folder, List.of(Region.OFFICER, ADMINISTRATOR));
    ApiClient officer = region.officer();
    officer.post("/api/programmes", INPUT.get("programme"), "programme");
    INPUT
        .get("institutions")
        .forEach(each -> {
          officer.post("/api/institutions", each, "institution-" + each.get("code").asString());
          MEMBERS.put(each.get("code").asString(), each.get("name").asString());
        });
    officer.post(
        "/api/institutions",
        Map.of("code", "CCCHT", "name", COMMITTEE, "kind", "GOVERNMENT_OFFICE"),
        "committee");
    browsers = Browsers.open();
    PAGES.put(
        "officer",
        signIn(region.countryUrl(), Region.OFFICER.username(), Region.OFFICER.password()));
  }

  @AfterAll
  static void close() {
    browsers.close();
    region.close();
  }

  @Test
  @Order(1)
  void an_officer_drafts_a_plan() {
    Page page = page("officer");
    page.navigate(region.countryUrl() + "/workplans");
    page.getByRole(AriaRole.LINK, named("New workplan")).click();
    page.getByLabel("Title").fill(TITLE);
    page.getByLabel("First year").fill("2020");
    page.getByLabel("Number of years").fill("3");
    page.getByLabel("Based on").fill("inception missions\nassessment report");
    button(page, "Begin the plan").click();
    assertThat(page.getByRole(AriaRole.HEADING, named(TITLE))).isVisible();
    assertThat(page.getByRole(AriaRole.TREEITEM)).hasCount(5);

    add(page, "Capability development", "Train investigating officers");
    add(page, "Regional and trans-regional cooperation", MEETING);
  }

  @Test
  @Order(2)
  void the_draft_goes_out_as_a_workbook_and_comes_back() {
    Page page = page("officer");
    Path workbook = download(page, "Excel workbook, to work on");
    button(page, "Import a workbook").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.locator("input[type=file]").setInputFiles(workbook);
    button(dialog, "See what it would change").click();
    assertThat(dialog.getByText("The workbook changes nothing: it says what the plan says."))
        .isVisible();
    button(dialog, "Cancel").click();
  }

  @Test
  @Order(3)
  void it_is_presented() {
    Page page = page("officer");
    button(page, "Submit for review").click();
    button(page.getByRole(AriaRole.DIALOG), "Submit for review").click();
    assertThat(state(page)).hasText("In review");
  }

  @Test
  @Order(4)
  void nine_institutions_are_to_sign_and_ten_are_asked() {
    Page page = page("officer");
    side(page, "Validation");
    button(page, "Choose who signs").click();
    choose(page, "Institutions that must sign", MEMBERS.values());
    page.getByLabel("Signatures needed in all").fill("9");
    button(page.getByRole(AriaRole.DIALOG), "Save").click();
    assertThat(page.getByText("Version 1: 0 of 9 needed signatures.")).isVisible();

    button(page, "Open a review round").click();
    List<String> asked = new ArrayList<>(MEMBERS.values());
    asked.add(COMMITTEE);
    choose(page, "Invited institutions", asked);
    page.getByLabel("Every invited institution sees the inputs of the others").check();
    button(page.getByRole(AriaRole.DIALOG), "Open a review round").click();
    assertThat(button(page, "See the inputs")).isVisible();
  }

  @Test
  @Order(5)
  void a_guest_of_a_ministry_comes_by_its_link_and_gives_its_input() {
    Page admin = signIn(region.countryUrl(), ADMINISTRATOR.username(), ADMINISTRATOR.password());
    admin.navigate(region.countryUrl() + "/people");
    admin
        .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
        .fill("Ministry's adviser");
    admin.getByLabel("User name").fill("moi.guest");
    admin.getByLabel("national authority").first().check();
    admin.getByLabel("Institution").fill("MoI");
    button(admin, "Make a link").click();
    String link = admin.getByRole(AriaRole.STATUS).locator("code").textContent();

    Page guest = browsers.browser().newContext().newPage();
    PAGES.put("guest", guest);
    guest.navigate(link);
    guest.getByLabel("Password, at least").fill(GUESTS_PASSWORD);
    button(guest, "Set the password").click();
    OnPage.signIn(guest, "moi.guest", GUESTS_PASSWORD);
    guest.getByRole(AriaRole.LINK, named(TITLE)).click();
    button(guest, "Give your inputs").click();
    // The names of the others, though the register is closed to it.
    assertThat(guest.getByText(MEMBERS.get("SJC")).first()).isVisible();
    side(guest, "Plan");
    select(guest, "Regional and trans-regional cooperation");
    button(guest, "Input on this item").click();
    guest.getByRole(AriaRole.TEXTBOX, named("Input on this item")).fill(said(0));
    guest
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("letter.txt", "text/plain", LETTER.getBytes(UTF_8)));
    button(guest, "Give the input").click();
    assertThat(guest.getByText(said(0))).isVisible();
    assertThat(guest.getByRole(AriaRole.LINK, named("letter.txt"))).isVisible();
  }

  @Test
  @Order(6)
  void the_officer_enters_what_others_said_in_the_meeting() {
    Page page = page("officer");
    side(page, "Plan");
    enter(page, 1, "Protection and direct assistance", MEMBERS.get("SJC"));
    enter(page, 2, "Strategy and policy development", COMMITTEE);
    enter(page, 3, "Capability development", COMMITTEE);

    side(page, "Review");
    assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(4);
    assertThat(page.getByRole(AriaRole.ARTICLE).filter(withText("Entered by the office")))
        .hasCount(3);
    Download letter =
        page.waitForDownload(page.getByRole(AriaRole.LINK, named("letter.txt"))::click);
    assertThat(letter.path()).hasContent(LETTER);
  }

  @Test
  @Order(7)
  void each_input_gets_its_disposition_and_the_plan_is_revised() {
    Page page = page("officer");
    page.reload();
    other(page, "Close the round");
    button(page.getByRole(AriaRole.DIALOG), "Close the round").click();
    assertThat(page.getByText("4 inputs have no answer yet.")).isVisible();
    answer(page, 0, "Accepted", "Cooperation is the aim of objective 4", "Two meetings a year");
    answer(page, 1, "Partly accepted", "Hearings are the courts' own", "");
    answer(page, 2, "Accepted", "It was asked for by all", "An activity under objective 1");
    answer(page, 3, "Not accepted", "The training is planned already", "");

    button(page, "Revise the plan").click();
    button(page.getByRole(AriaRole.DIALOG), "Revise the plan").click();
    assertThat(state(page)).hasText("Revised");
    side(page, "Plan");
    add(page, "Strategy and policy development", AWARENESS);
    open(page, "Regional and trans-regional cooperation");
    select(page, MEETING);
    button(page, "Edit").click();
    page.getByLabel("Title").fill(OFTEN_ENOUGH);
    button(page, "Save").click();
    assertThat(page.getByRole(AriaRole.HEADING, named(OFTEN_ENOUGH))).isVisible();

    button(page, "Submit for review").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByText("Since version 1: 1 item added, 1 changed, nothing removed."))
        .isVisible();
    button(dialog, "Submit for review").click();
    assertThat(state(page)).hasText("In review");
  }

  @Test
  @Order(8)
  void the_difference_lists_exactly_what_changed() {
    Page page = page("guest");
    page.reload();
    side(page, "Changes");
    Locator items = page.locator("li[data-change]");
    assertThat(items).hasCount(2);
    assertThat(items.first()).containsText(AWARENESS);
    assertThat(items.first()).containsText("Added");
    assertThat(items.last().getByRole(AriaRole.HEADING)).hasText(OFTEN_ENOUGH);
    assertThat(items.last().locator("tbody tr")).hasCount(1);
    assertThat(items.last().locator("del")).hasText(MEETING);
    assertThat(items.last().locator("ins")).hasText(OFTEN_ENOUGH);
    Download printed =
        page.waitForDownload(page.getByRole(AriaRole.LINK, named("These changes as PDF"))::click);
    assertThat(printed.path()).content(ISO_8859_1).startsWith("%PDF-");
  }

  @Test
  @Order(9)
  void the_ninth_signature_validates_the_plan() {
    Page guest = page("guest");
    side(guest, "Validation");
    button(guest, "Sign or return").click();
    guest.getByLabel("In the capacity of").fill("Adviser to the Minister");
    button(guest, "Sign").click();
    assertThat(guest.getByText("Your institution has signed this version.")).isVisible();

    Page page = page("officer");
    side(page, "Validation");
    page.reload();
    List<String> onPaper = MEMBERS.values().stream().skip(1).toList();
    for (String institution : onPaper) {
      assertThat(state(page)).hasText("In review");
      button(page, "Enter a signature for an institution").click();
      page.getByLabel("For which institution")
          .selectOption(new SelectOption().setLabel(institution));
      page.getByLabel("In the capacity of").fill("Member of the committee");
      button(page, "Sign").click();
      assertThat(row(page, institution)).containsText("Entered by the office");
    }
    assertThat(state(page)).hasText("Validated");
    assertThat(page.getByText("Version 2 is validated")).isVisible();
    assertThat(download(page, "PDF, to read and print")).content(ISO_8859_1).startsWith("%PDF-");
  }

  @Test
  @Order(10)
  void the_regions_dashboard_shows_the_plan_as_validated_and_what_came_of_the_inputs() {
    Page page =
        signIn(region.regionUrl(), Region.COORDINATOR.username(), Region.COORDINATOR.password());
    Locator iraq = page.getByRole(AriaRole.LISTITEM).filter(withText("Iraq")).first();
    assertThat(iraq)
        .containsText(
            Pattern.compile("Workplans\\s*1\\s*Validated\\s*1"),
            new LocatorAssertions.ContainsTextOptions()
                .setTimeout(Duration.ofMinutes(1).toMillis()));
  }

  private static void add(Page page, String objective, String title) {
    select(page, objective);
    button(page, "Add below").click();
    page.getByRole(AriaRole.MENUITEM, named("Activity")).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Title").fill(title);
    button(dialog, "Add").click();
    assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
  }

  private static void select(Page page, String title) {
    page.getByRole(AriaRole.TREEITEM, named(title)).getByText(title).first().click();
    assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
  }

  private static void open(Page page, String title) {
    Locator item = page.getByRole(AriaRole.TREEITEM, named(title));
    if (!"true".equals(item.getAttribute("aria-expanded"))) {
      item.focus();
      page.keyboard().press("ArrowRight");
    }
  }

  private static Path download(Page page, String what) {
    button(page, "Download").click();
    return page.waitForDownload(page.getByRole(AriaRole.MENUITEM, named(what))::click).path();
  }

  private static void enter(Page page, int number, String item, String institution) {
    select(page, item);
    button(page, "Enter an input for an institution").click();
    page.getByLabel("For which institution").selectOption(new SelectOption().setLabel(institution));
    page.getByLabel("Given on").fill("2019-12-15");
    page.getByRole(AriaRole.TEXTBOX, named("Input on this item")).fill(said(number));
    button(page, "Give the input").click();
    assertThat(page.getByText(said(number))).isVisible();
  }

  private static void answer(Page page, int number, String kind, String reason, String changes) {
    Locator thread = page.getByRole(AriaRole.ARTICLE).filter(withText(said(number)));
    button(thread, "Answer this input").click();
    thread
        .getByLabel("Answer", new Locator.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setLabel(kind));
    thread.getByLabel("Reason").fill(reason);
    if (!changes.isEmpty()) {
      thread.getByLabel("What changes in the plan").fill(changes);
    }
    button(thread, "Save").click();
    assertThat(thread.getByText(reason)).isVisible();
    assertThat(button(thread, "Change the answer")).isVisible();
  }

  private static void other(Page page, String step) {
    button(page, "Other steps").click();
    page.getByRole(AriaRole.MENUITEM, named(step)).click();
  }

  private static void side(Page page, String name) {
    OnPage.side(page, "Sides of the plan", name);
  }

  private static Locator state(Page page) {
    return page.getByRole(AriaRole.HEADING, named(TITLE))
        .locator("xpath=following-sibling::*[1]/*[1]");
  }

  private static Locator row(Page page, String institution) {
    return page.getByRole(AriaRole.REGION, named("Who signs"))
        .getByRole(AriaRole.LISTITEM)
        .filter(withText(institution));
  }

  private static String said(int number) {
    return INPUT.at("/workplan/inputs/" + number + "/text").asString();
  }

  private static Page page(String who) {
    return PAGES.get(who);
  }

  private static Page signIn(String url, String username, String password) {
    BrowserContext context = browsers.browser().newContext();
    Page page = context.newPage();
    page.navigate(url);
    OnPage.signIn(page, username, password);
    assertThat(page).hasURL(url + "/");
    return page;
  }
}
