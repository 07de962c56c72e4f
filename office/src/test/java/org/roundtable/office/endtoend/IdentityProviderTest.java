package org.roundtable.office.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.mongo.EmbeddedMongo;
import org.roundtable.office.Accounts.Account;
import org.roundtable.office.OfficeProcess;
import org.roundtable.platform.audit.AuditChain;

/**
 * An office whose people sign in at Keycloak, in a real browser; it starts before Keycloak does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityProviderTest {

  private static final String THERE = "password-at-the-provider";

  /** What makes the codes that Dilshad shows as a second factor at the provider. */
  private static final String DILSHADS_KEY = "a secret of twenty b.";

  private static final Account AMINA =
      new Account("amina", "amina's own password", "Amina", List.of("REGIONAL_COORDINATOR"));

  @TempDir static Path folder;
  private static String url;
  private static Keycloak keycloak;
  private static OfficeProcess office;
  private static Browsers browsers;

  @BeforeAll
  static void an_office_starts_before_its_provider() {
    int port = FreePort.next();
    int providersPort = FreePort.next();
    url = "http://localhost:" + port;
    Region.accounts(folder, "IQ", List.of(AMINA));
    office =
        OfficeProcess.up(
                List.of(
                    "--office",
                    "IQ",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    folder.resolve("IQ").toString()),
                settings("http://localhost:" + providersPort + "/realms/organisation"),
                line -> Region.print("IQ", line))
            .awaitUp();
    browsers = Browsers.open();
    keycloak = Keycloak.start(providersPort, url);
  }

  private static Map<String, String> settings(String issuer) {
    Map<String, String> settings = new HashMap<>();
    Map.of(
            "NAME", "Organisation",
            "ISSUER", issuer,
            "CLIENTID", "roundtable",
            "CLIENTSECRET", "a-secret-between-the-two",
            "ROLESCLAIM", "realm_access.roles",
            "ROLES_COUNTRYOFFICER", "programme-officer",
            "ROLES_ADMINISTRATOR", "office-manager",
            "ROLES_NATIONALAUTHORITY", "ministry-reviewer",
            "INSTITUTIONCLAIM", "institution",
            "SECONDFACTORCLAIMS_AMR", "otp,hwk")
        .forEach(
            (name, value) -> settings.put("ROUNDTABLE_GATEWAY_IDENTITYPROVIDER_" + name, value));
    return settings;
  }

  @AfterAll
  static void stop() {
    browsers.close();
    keycloak.close();
    office.close();
  }

  @Test
  @Order(1)
  void while_the_provider_is_away_the_office_says_so_and_passwords_open_it() {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = toProvider(context);
      assertThat(page.getByRole(AriaRole.ALERT).first())
          .containsText("Organisation can't be reached");
      page.getByLabel("User name").fill(AMINA.username());
      page.getByLabel("Password").fill(AMINA.password());
      page.getByRole(AriaRole.BUTTON, named("Sign in").setExact(true)).click();
      assertThat(page).hasURL(url + "/");
    }
  }

  @Test
  @Order(2)
  void whoever_signs_in_there_is_known_here_in_their_roles_and_signs_out_of_both() {
    keycloak.awaitUp();
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = signIn(context, "dilshad");
      assertThat(page).hasURL(url + "/");
      assertThat(me(page))
          .containsEntry("name", "Dilshad Officer")
          .containsEntry("roles", List.of("COUNTRY_OFFICER"));

      page.getByRole(AriaRole.BUTTON, named("Dilshad Officer")).click();
      page.getByRole(AriaRole.MENUITEM, named("Sign out")).click();
      page.locator("#kc-logout").click();
      assertThat(page).hasURL(url + "/login");
      page.getByRole(AriaRole.LINK, named("Sign in with Organisation")).click();
      assertThat(page.locator("#kc-login")).isVisible();
    }
  }

  @Test
  @Order(3)
  void a_guest_comes_for_the_institution_that_the_provider_names() {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = signIn(context, "karim");
      assertThat(page).hasURL(url + "/");
      assertThat(me(page))
          .containsEntry("roles", List.of("NATIONAL_AUTHORITY"))
          .containsEntry("institution", "MOI");
    }
  }

  @Test
  @Order(4)
  void somebody_without_a_role_here_is_refused() {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = signIn(context, "stranger");
      assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("gives you no role");
      assertThat(status(page, "/api/me")).isEqualTo(401);
    }
  }

  @Test
  @Order(5)
  void a_name_that_somebody_has_here_is_not_taken_over() {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = signIn(context, "amina");
      assertThat(page.getByRole(AriaRole.ALERT).first())
          .containsText("Somebody else has your user name");
      assertThat(status(page, "/api/me")).isEqualTo(401);
    }
  }

  @Test
  @Order(6)
  void other_roles_there_are_other_roles_here_at_the_next_sign_in_and_end_what_is_open() {
    try (BrowserContext before = browsers.browser().newContext();
        BrowserContext after = browsers.browser().newContext()) {
      Page old = signIn(before, "dilshad");
      assertThat(old).hasURL(url + "/");
      keycloak.change("dilshad", "programme-officer", "office-manager");
      assertThat(me(old)).containsEntry("roles", List.of("COUNTRY_OFFICER"));

      assertThat(me(signIn(after, "dilshad"))).containsEntry("roles", List.of("ADMINISTRATOR"));
      assertThat(status(old, "/api/me")).isEqualTo(401);
    }
  }

  @Test
  @Order(7)
  void without_a_second_factor_there_one_is_asked_for_here_and_an_administrator_shuts_out() {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = signIn(context, "shirin");
      assertThat(page).hasURL(url + "/second-factor");
      assertThat(page.getByText("passkey")).hasCount(0);
      page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
          .fill(code(new Base32().decode(page.locator("code").textContent().replace(" ", ""))));
      page.getByRole(AriaRole.BUTTON, named("Go on")).click();
      assertThat(page).hasURL(url + "/");

      page.navigate(url + "/people");
      Locator dilshad = page.locator("li").filter(containing("dilshad"));
      assertThat(dilshad).containsText("signs in by the identity provider");
      assertThat(dilshad.getByText("New link")).hasCount(0);
      dilshad.getByText("Close").click();
      assertThat(page.locator("li").filter(containing("dilshad"))).containsText("closed");
      assertThat(page.locator("li").filter(containing("stranger"))).hasCount(0);
    }
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = signIn(context, "dilshad");
      assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("was closed");
    }
  }

  @Test
  @Order(8)
  void when_the_provider_goes_away_again_nobody_is_sent_there() {
    keycloak.close();
    try (BrowserContext context = browsers.browser().newContext()) {
      assertThat(toProvider(context).getByRole(AriaRole.ALERT).first())
          .containsText("Organisation can't be reached");
    }
  }

  @Test
  @Order(9)
  void the_door_log_has_it_all_and_no_session_holds_a_token() {
    office.kill();
    try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("IQ/mongo"));
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      MongoDatabase gateway = client.getDatabase("gateway");
      assertThat(all(gateway, AuditChain.COLLECTION))
          .extracting(entry -> entry.getString("who") + " " + entry.getString("action"))
          .contains(
              "dilshad ACCOUNT ADMITTED",
              "dilshad SIGN IN by provider and provider_second_factor",
              "dilshad SIGN OUT",
              "nobody known SIGN IN by provider REFUSED, NO_ROLE",
              "nobody known SIGN IN by provider REFUSED, NAME_TAKEN",
              "dilshad ACCOUNT FOLLOWED",
              "shirin SIGN IN by provider",
              "shirin SIGN IN by authenticator and provider",
              "dilshad SIGN IN by provider REFUSED, CLOSED",
              "nobody known SIGN IN by provider REFUSED, AWAY");
      assertThat(all(gateway, "sessions"))
          .isNotEmpty()
          .allSatisfy(session -> assertThat(readable(session)).doesNotContain("eyJ"))
          .anySatisfy(session -> assertThat(readable(session)).contains("FACTOR_PROVIDER"));
    }
  }

  private static List<Document> all(MongoDatabase database, String collection) {
    return database.getCollection(collection).find().into(new ArrayList<>());
  }

  /** What Java wrote into a session, so far as it is text. */
  private static String readable(Document session) {
    StringBuilder text = new StringBuilder(session.toString());
    session.values().stream()
        .filter(Binary.class::isInstance)
        .map(bytes -> new String(((Binary) bytes).getData(), StandardCharsets.ISO_8859_1))
        .forEach(text::append);
    return text.toString();
  }

  private static Page toProvider(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(url);
    page.getByRole(AriaRole.LINK, named("Sign in with Organisation")).click();
    return page;
  }

  private static Page signIn(BrowserContext context, String username) {
    Page page = toProvider(context);
    page.locator("#username").fill(username);
    page.locator("#password").fill(THERE);
    page.locator("#kc-login").click();
    if (username.equals("dilshad")) {
      page.locator("#otp").fill(code(DILSHADS_KEY.getBytes(StandardCharsets.UTF_8)));
      page.locator("#kc-login").click();
    }
    page.waitForURL(Pattern.compile(Pattern.quote(url) + "/.*"));
    return page;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> me(Page page) {
    return (Map<String, Object>)
        page.evaluate("() => fetch('/api/me').then(response => response.json())");
  }

  private static int status(Page page, String path) {
    return ((Number) page.evaluate("path => fetch(path).then(response => response.status)", path))
        .intValue();
  }

  /** What an authenticator app shows. */
  private static String code(byte[] secret) {
    try {
      var codes = new TimeBasedOneTimePasswordGenerator();
      var key = new SecretKeySpec(secret, codes.getAlgorithm());
      return codes.generateOneTimePasswordString(key, Instant.now());
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
