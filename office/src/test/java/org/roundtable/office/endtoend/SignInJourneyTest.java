package org.roundtable.office.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.office.OfficeProcess;

/** How a new office's people come in, in a real browser: from the set-up link to the passkey. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInJourneyTest {

  private static final String PASSWORD = "seven herons crossing at dusk";
  private static final Pattern SET_UP = Pattern.compile("set it up at (\\S+)");

  @TempDir static Path folder;
  private static final CompletableFuture<String> SET_UP_LINK = new CompletableFuture<>();
  private static OfficeProcess office;
  private static String url;
  private static Browsers browsers;

  /** What the journey leaves for its next stage. */
  private static String administratorsSecret = "";

  private static String usedCode = "";

  private static String officersLink = "";

  @BeforeAll
  static void a_new_office_starts() {
    int port = FreePort.next();
    url = "http://localhost:" + port;
    office =
        OfficeProcess.up(
                List.of(
                    "--office",
                    "IQ",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    folder.resolve("IQ").toString()),
                Map.of(),
                SignInJourneyTest::hear)
            .awaitUp();
    browsers = Browsers.open();
  }

  private static void hear(String line) {
    var link = SET_UP.matcher(line);
    if (link.find()) {
      SET_UP_LINK.complete(link.group(1));
    } else {
      Region.print("IQ", line);
    }
  }

  @AfterAll
  static void stop() {
    browsers.close();
    office.close();
  }

  @Test
  @Order(1)
  void whoever_started_the_office_becomes_its_administrator_by_the_link_that_was_printed()
      throws Exception {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(SET_UP_LINK.get(10, TimeUnit.SECONDS));
      choosePassword(page, "administrator1");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("guesses passwords");
      choosePassword(page, PASSWORD);
      assertThat(page).hasURL(url + "/login?welcome");

      signIn(page, "administrator", PASSWORD);
      assertThat(page).hasURL(url + "/second-factor");
      page.navigate(url + "/people");
      assertThat(page).hasURL(url + "/second-factor");
      administratorsSecret = page.locator("code").textContent().replace(" ", "");
      page.getByLabel("Code", exactly()).fill("000000");
      page.getByRole(AriaRole.BUTTON, named("Go on")).click();
      assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("isn't right");
      usedCode = code(administratorsSecret, 0);
      page.getByLabel("Code", exactly()).fill(usedCode);
      page.getByRole(AriaRole.BUTTON, named("Go on")).click();
      assertThat(page).hasURL(url + "/");
    }
  }

  @Test
  @Order(2)
  void the_link_works_once() throws Exception {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(SET_UP_LINK.get(10, TimeUnit.SECONDS));
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("This link is over");
    }
  }

  @Test
  @Order(3)
  void the_administrator_invites_an_officer() {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(url);
      signIn(page, "administrator", PASSWORD);
      page.getByLabel("Code", exactly()).fill(usedCode);
      page.getByRole(AriaRole.BUTTON, named("Go on")).click();
      // A code serves once.
      assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("used before");
      page.getByLabel("Code", exactly()).fill(code(administratorsSecret, 1));
      page.getByRole(AriaRole.BUTTON, named("Go on")).click();
      assertThat(page).hasURL(url + "/");

      page.navigate(url + "/people");
      page.getByLabel("Name", exactly()).fill("Amina Officer");
      page.getByLabel("User name").fill("amina");
      page.getByLabel("national authority").first().check();
      page.getByRole(AriaRole.BUTTON, named("Make a link")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("institution");
      page.getByLabel("Name", exactly()).fill("Amina Officer");
      page.getByLabel("User name").fill("amina");
      page.getByLabel("country officer").check();
      page.getByRole(AriaRole.BUTTON, named("Make a link")).click();
      officersLink = page.getByRole(AriaRole.STATUS).locator("code").textContent();
      assertThat(officersLink).startsWith(url + "/welcome/");
    }
  }

  @Test
  @Order(4)
  void the_officer_sets_up_a_passkey_and_signs_in_with_nothing_else() {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = context.newPage();
      CDPSession device = withAuthenticator(context, page);
      page.navigate(officersLink);
      choosePassword(page, PASSWORD);
      signIn(page, "amina", PASSWORD);
      assertThat(page).hasURL(url + "/second-factor");
      page.getByRole(AriaRole.BUTTON, named("Set up a passkey instead")).click();
      assertThat(page).hasURL(url + "/");

      page.navigate(url + "/account");
      assertThat(page.locator("#sessions li")).hasCount(1);
      page.getByRole(AriaRole.BUTTON, named("Sign out everywhere")).click();
      assertThat(page).hasURL(url + "/login");
      page.navigate(url);
      assertThat(page).hasURL(url + "/login");
      page.getByRole(AriaRole.BUTTON, named("Sign in with a passkey")).click();
      assertThat(page).hasURL(url + "/");
      device.detach();
    }
  }

  @Test
  @Order(5)
  void a_stolen_password_opens_nothing_and_adds_no_passkey() {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(url);
      signIn(page, "amina", PASSWORD);
      assertThat(page).hasURL(url + "/second-factor");
      assertThat(page.getByLabel("Code", exactly())).hasCount(0);
      assertThat(status(page, "GET", "/api/people")).isEqualTo(403);
      assertThat(status(page, "POST", "/webauthn/register")).isEqualTo(403);
    }
  }

  @Test
  @Order(6)
  void whoever_guesses_is_kept_waiting_even_with_the_right_password() {
    try (BrowserContext context = browsers.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(url);
      for (int guess = 0; guess < 5; guess++) {
        signIn(page, "amina", "a wrong password");
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
      }
      signIn(page, "amina", PASSWORD);
      assertThat(page).hasURL(url + "/login?wait");
    }
  }

  private static void choosePassword(Page page, String password) {
    page.getByLabel("Password, at least").fill(password);
    page.getByRole(AriaRole.BUTTON, named("Set the password")).click();
  }

  private static void signIn(Page page, String username, String password) {
    page.getByLabel("User name").fill(username);
    page.getByLabel("Password").fill(password);
    page.getByRole(AriaRole.BUTTON, named("Sign in").setExact(true)).click();
  }

  /** The answer's status to a script in this page, which has the page's session. */
  private static int status(Page page, String method, String path) {
    Object status =
        page.evaluate(
            """
            ([method, path]) => fetch(path, {method, headers: {'X-XSRF-TOKEN':
              decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]*)/)?.[1] ?? '')}})
                .then(response => response.status)
            """,
            List.of(method, path));
    return ((Number) status).intValue();
  }

  /** A telephone or laptop with a fingerprint reader, as far as the browser knows. */
  private static CDPSession withAuthenticator(BrowserContext context, Page page) {
    CDPSession device = context.newCDPSession(page);
    device.send("WebAuthn.enable");
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        JsonParser.parseString(
                """
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true,
                 "automaticPresenceSimulation": true}}
                """)
            .getAsJsonObject());
    return device;
  }

  /** What an authenticator app shows, now or some steps of 30 seconds later. */
  private static String code(String secret, int steps) {
    try {
      var codes = new TimeBasedOneTimePasswordGenerator();
      var key = new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm());
      return codes.generateOneTimePasswordString(
          key, Instant.now().plus(codes.getTimeStep().multipliedBy(steps)));
    } catch (java.security.InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
