package org.roundtable.office.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.roundtable.office.endtoend.OnPage.button;
import static org.roundtable.office.endtoend.OnPage.choose;
import static org.roundtable.office.endtoend.OnPage.named;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.office.Accounts.Account;
import org.roundtable.office.OfficeProcess;
import org.roundtable.office.demo.ApiClient;
import org.roundtable.office.demo.Loader;
import org.roundtable.platform.protection.OfficeKeys;
import tools.jackson.databind.JsonNode;

/**
 * From a plan for a roundtable to its report, as an office does it: institutions are invited by
 * mail, a guest answers and sends somebody, people come in by their tickets, and the office is
 * sealed in the end. Nobody's name is left where it can be read.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EventJourneyTest {

  private static final String TITLE = "Roundtable to commence project implementation in Iraq";
  private static final String DINNER = "Dinner with women professionals";
  private static final String FOCAL_POINT = "focal.point@moi.example.org";
  private static final String GUESTS_PASSWORD = "seven herons crossing at dusk";
  private static final String SENTENCE = "A total of 12 (3 female, 9 male) representing";
  private static final LocalDate DAY = LocalDate.now().plusDays(30);

  private static final Account ADMINISTRATOR =
      new Account(
          "admin", "an-administrator's-password", "Administrator", List.of("ADMINISTRATOR"));

  private static final JsonNode INPUT = Loader.read("iraq-2019.json");

  /** What institutions are called, by code, in the order of the input. */
  private static final Map<String, String> MEMBERS = new LinkedHashMap<>();

  /** Everything that was said of a person. */
  private static final List<String> PERSONAL = new ArrayList<>();

  @TempDir static Path folder;
  private static GreenMail mail;
  private static String url;
  private static OfficeProcess office;
  private static ApiClient officer;
  private static Browsers browsers;
  private static Page page;
  private static Page guest;
  private static String event;

  @BeforeAll
  static void an_office_with_its_register_of_institutions() {
    mail =
        new GreenMail(new ServerSetup(FreePort.next(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    mail.start();
    int port = FreePort.next();
    url = "http://localhost:" + port;
    Region.accounts(folder, "IQ", List.of(Region.OFFICER, ADMINISTRATOR));
    office =
        OfficeProcess.up(
                List.of(
                    "--office",
                    "IQ",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    folder.resolve("IQ").toString(),
                    "--mail",
                    "127.0.0.1:" + mail.getSmtp().getPort()),
                Region.PASSWORD_IS_ENOUGH,
                line -> Region.print("IQ", line))
            .awaitUp();
    officer = new ApiClient(url, Region.OFFICER.username(), Region.OFFICER.password());
    INPUT
        .get("institutions")
        .forEach(each -> {
          officer.post("/api/institutions", each, "institution-" + each.get("code").asString());
          MEMBERS.put(each.get("code").asString(), each.get("name").asString());
        });
    officer.post(
        "/api/focal-points",
        Map.of("institution", "MoI", "email", FOCAL_POINT, "language", "ar"),
        "focal-point");
    browsers = Browsers.open();
    page = signIn(Region.OFFICER.username(), Region.OFFICER.password());
  }

  @AfterAll
  static void close() {
    browsers.close();
    office.close();
    mail.stop();
  }

  @Test
  @Order(1)
  void an_officer_plans_the_roundtable_and_invites_nine_institutions() {
    page.navigate(url + "/events");
    page.getByRole(AriaRole.LINK, named("New event")).click();
    plan(TITLE, "Roundtable");
    event = page.url().substring(page.url().lastIndexOf('/') + 1);

    button(page, "Invite institutions").click();
    choose(page, "Invited institutions", MEMBERS.values());
    page.getByLabel("Seats for " + MEMBERS.get("MoI")).fill("3");
    button(page.getByRole(AriaRole.DIALOG), "Invite institutions").click();
    side("Invitations");
    assertThat(page.getByText("0 coming, 19 seats offered")).isVisible();
  }

  @Test
  @Order(2)
  void the_ministrys_focal_point_is_mailed_an_invitation_for_its_calendar() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(mail.getReceivedMessages()).hasSize(1));
    MimeMessage message = mail.getReceivedMessages()[0];
    List<String> calendars = new ArrayList<>();
    parts(message, "text/calendar", calendars);

    assertThat(calendars)
        .isNotEmpty()
        .allSatisfy(text ->
            assertThat(text.replace("\r\n ", ""))
                .contains("METHOD:REQUEST", "SUMMARY:" + TITLE, FOCAL_POINT, "TZID=Asia/Baghdad"));
  }

  @Test
  @Order(3)
  void a_guest_of_the_ministry_answers_and_sends_somebody() {
    guest = guestOf("MoI");
    guest.navigate(url + "/events/" + event);
    guest.getByLabel("We come").check();
    guest.getByLabel("With how many people").fill("2");
    button(guest, "Send the answer").click();
    assertThat(guest.getByText("Your answer: We come")).isVisible();

    button(guest, "Name somebody").click();
    Locator form = guest.getByRole(AriaRole.FORM, named("Name somebody"));
    form.getByLabel("Name").fill(personal("Zubayda Qasimoghlu"));
    form.getByLabel("Sex").selectOption(new SelectOption().setLabel("Female"));
    form.getByLabel("E-mail").fill(personal("zubayda.q@people.example.org"));
    form.getByLabel("The person was told").check();
    button(form, "Name somebody").click();
    assertThat(guest.getByText("Zubayda Qasimoghlu")).isVisible();

    page.reload();
    assertThat(page.getByText("2 coming, 19 seats offered")).isVisible();
  }

  @Test
  @Order(4)
  void the_officer_enters_somebody_and_finds_her_in_another_script() {
    page.navigate(url + "/register/new");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
        .fill(personal("شيرين كاظم"));
    page.getByLabel("Sex").selectOption(new SelectOption().setLabel("Female"));
    page.getByLabel("Institution").selectOption(new SelectOption().setLabel(MEMBERS.get("SJC")));
    page.getByLabel("Telephone").fill(personal("+964 750 123 4567"));
    page.getByLabel("Registration for events").check();
    button(page, "Enter a person").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("شيرين كاظم"))).isVisible();

    page.navigate(url + "/register");
    page.getByLabel("Find somebody").fill("shirin kazim");
    assertThat(page.getByText("شيرين كاظم")).isVisible();
  }

  @Test
  @Order(5)
  void the_nominee_comes_in_by_her_ticket() {
    page.navigate(url + "/events/" + event + "/registrations");
    page.getByLabel("State of Zubayda Qasimoghlu")
        .selectOption(new SelectOption().setLabel("Confirmed"));
    String ticket = page.getByRole(AriaRole.LINK, named("Ticket")).first().getAttribute("href");
    String picture = page.request().get(url + ticket).text();
    String code = picture.replaceAll("(?s).*<text[^>]*>([^<]*)</text>.*", "$1");
    assertThat(code).as(picture).matches("[A-Z0-9]{20,}");

    page.navigate(url + "/check-in/" + event);
    assertThat(page.getByText("0 of 1 are here")).isVisible();
    page.getByLabel("Code on the ticket").fill(code);
    button(page, "Check-in").click();
    assertThat(page.getByText("1 of 1 are here")).isVisible();
    assertThat(page.getByText("Everything is sent.")).isVisible();
  }

  @Test
  @Order(6)
  void twelve_took_part_and_the_report_says_so_in_its_readers_language() {
    JsonNode shirin = officer.get("/api/people?query=shirin").get("items").get(0);
    attend(shirin.get("id").asString());
    List<String> others =
        MEMBERS.keySet().stream()
            .filter(code -> !code.equals("MoI") && !code.equals("SJC"))
            .toList();
    IntStream.range(0, 10).forEach(i -> attend(entered(i, others.get(i % others.size()))));

    page.navigate(url + "/events/" + event + "/attendance");
    assertThat(page.getByRole(AriaRole.REGION, named("Attendance"))).containsText("12");
    other("It took place");
    button(page.getByRole(AriaRole.DIALOG), "It took place").click();
    side("Report");
    Locator report = page.getByRole(AriaRole.REGION, named("Report"));
    assertThat(report).containsText(SENTENCE);
    assertThat(report).containsText(MEMBERS.get("COMSEC/DWE"));
    report.getByLabel("Written in").selectOption("ar");
    assertThat(report).containsText("شارك ما مجموعه ١٢ شخصًا (٣ إناث و٩ ذكور)");
  }

  @Test
  @Order(7)
  void a_dinner_without_figures_is_not_a_dinner_of_nobody() {
    page.navigate(url + "/events");
    page.getByRole(AriaRole.LINK, named("New event")).click();
    plan(DINNER, "Network meeting");
    side("Attendance");
    button(page, "Enter the count sheet").click();
    page.getByLabel("Add an institution")
        .selectOption(new SelectOption().setLabel(MEMBERS.get("COMSEC/DWE")));
    button(page, "Save").click();

    Locator figures = page.getByRole(AriaRole.REGION, named("Attendance"));
    assertThat(figures.getByText("No figures published").first()).isVisible();
    assertThat(figures).containsText(MEMBERS.get("COMSEC/DWE"));
    String dinner = page.url().replaceAll(".*/events/([^/]*)/.*", "$1");
    assertThat(officer.get("/api/attendance/" + dinner).get("figuresPublished").asBoolean(true))
        .isFalse();
  }

  @Test
  @Order(8)
  void no_file_of_the_office_holds_anything_personal() {
    assertThat(PERSONAL).hasSize(24);
    // What isn't personal is found, in the database and in the broker's log: the search works.
    assertThat(filesHolding(List.of(TITLE)))
        .anyMatch(file -> file.startsWith(folder.resolve("IQ/mongo")))
        .anyMatch(file -> file.startsWith(folder.resolve("IQ/kafka")));
    assertThat(filesHolding(PERSONAL)).isEmpty();
  }

  @Test
  @Order(9)
  void a_sealed_office_has_figures_and_no_people() throws IOException {
    new OfficeKeys(folder.resolve("IQ/keys")).seal();

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(officer.get("/api/people").path("type").asString(""))
                .isEqualTo("/problems/office-sealed"));
    Page again = signIn(Region.OFFICER.username(), Region.OFFICER.password());
    again.navigate(url + "/events/" + event + "/report");
    assertThat(again.getByText(SENTENCE)).isVisible();
    again.navigate(url + "/events/" + event + "/attendance");
    assertThat(again.getByRole(AriaRole.REGION, named("Attendance"))).containsText("12");
  }

  private static void plan(String title, String type) {
    page.getByLabel("Title").fill(title);
    page.getByLabel("Kind").selectOption(new SelectOption().setLabel(type));
    page.getByLabel("City").fill("Erbil");
    page.getByLabel("First day").fill(DAY.toString());
    page.getByLabel("Last day").fill(DAY.toString());
    page.getByLabel("Begins at").fill("09:30");
    page.getByLabel("Ends at").fill("16:00");
    page.getByLabel("Time zone").selectOption("Asia/Baghdad");
    button(page, "Plan the event").click();
    assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
  }

  /** A woman of each institution but the last, and men. */
  private static String entered(int number, String institution) {
    String name = personal("Participant Qxw" + (char) ('a' + number) + "zim");
    return officer
        .post(
            "/api/people",
            Map.of(
                "names",
                List.of(Map.of("text", name, "language", "en")),
                "sex",
                number == 0 ? "FEMALE" : "MALE",
                "institution",
                institution,
                "email",
                personal("qxw%dzim@people.example.org".formatted(number)),
                "consents",
                List.of(
                    Map.of(
                        "purpose",
                        "REGISTRATION",
                        "wordingVersion",
                        "1",
                        "givenOn",
                        LocalDate.now().toString()))),
            "person-" + number)
        .get("id")
        .asString();
  }

  private static void attend(String person) {
    officer.put("/api/attendance/%s/people/%s".formatted(event, person), Map.of(), null);
  }

  private static String personal(String value) {
    PERSONAL.add(value);
    return value;
  }

  private static Page guestOf(String institution) {
    Page admin = signIn(ADMINISTRATOR.username(), ADMINISTRATOR.password());
    admin.navigate(url + "/people");
    admin.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Adviser");
    admin.getByLabel("User name").fill("a.guest");
    admin.getByLabel("national authority").first().check();
    admin.getByLabel("Institution").fill(institution);
    button(admin, "Make a link").click();
    String link = admin.getByRole(AriaRole.STATUS).locator("code").textContent();
    Page invited = browsers.browser().newContext().newPage();
    invited.navigate(link);
    invited.getByLabel("Password, at least").fill(GUESTS_PASSWORD);
    button(invited, "Set the password").click();
    OnPage.signIn(invited, "a.guest", GUESTS_PASSWORD);
    assertThat(invited).hasURL(url + "/");
    return invited;
  }

  private static Page signIn(String username, String password) {
    Page fresh = browsers.browser().newContext().newPage();
    fresh.navigate(url);
    OnPage.signIn(fresh, username, password);
    assertThat(fresh).hasURL(url + "/");
    return fresh;
  }

  private static void side(String name) {
    OnPage.side(page, "Sides of the event", name);
  }

  private static void other(String step) {
    Locator steps = page.getByRole(AriaRole.REGION, named("Next step"));
    Locator first = button(steps, step);
    Locator rest = button(steps, "Other steps");
    assertThat(first.or(rest).first()).isVisible();
    if (first.count() > 0) {
      first.click();
    } else {
      rest.click();
      page.getByRole(AriaRole.MENUITEM, named(step)).click();
    }
  }

  /** The texts of a message's parts of a type, attached ones included. */
  private static void parts(Part part, String type, List<String> found) {
    try {
      if (part.isMimeType("multipart/*")) {
        Multipart all = (Multipart) part.getContent();
        for (int i = 0; i < all.getCount(); i++) {
          parts(all.getBodyPart(i), type, found);
        }
      } else if (part.isMimeType(type)) {
        found.add(new String(part.getInputStream().readAllBytes(), UTF_8));
      }
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static List<Path> filesHolding(List<String> texts) {
    List<String> bytes =
        texts.stream().map(t -> new String(t.getBytes(UTF_8), ISO_8859_1)).toList();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> {
            String content = content(file);
            return bytes.stream().anyMatch(content::contains);
          })
          .toList();
    } catch (IOException moved) {
      throw new UncheckedIOException(moved);
    }
  }

  /** An office that runs may take a file away while it is looked for. */
  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (NoSuchFileException gone) {
      return "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
