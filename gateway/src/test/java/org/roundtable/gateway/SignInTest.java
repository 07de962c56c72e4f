package org.roundtable.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest extends GatewayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/me",
        "/api/workplans",
        "/api/anything",
        "/openapi.json",
        "/metrics/workplan",
        "/actuator",
        "/actuator/prometheus",
        "/actuator/env",
        "/oauth2/authorization/office",
        "/login/oauth2/code/office",
        "/problems/not-found",
        "/docs",
        "/assets/index-A1b2C3d4.js",
        "/index.html",
        "/"
      })
  void nothing_is_reached_without_signing_in(String path) throws Exception {
    HttpResponse<String> answer = send(to(path));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("/problems/sign-in-required");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs", "/programme/IQ", "/problems/not-found"})
  void a_person_is_shown_where_to_sign_in(String path) throws Exception {
    HttpResponse<String> answer = send(to(path).header("Accept", "text/html"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
  }

  @Test
  void whoever_signs_in_by_the_form_is_known_and_can_leave() throws Exception {
    assertThat(signIn(PASSWORD).headers().firstValue("Location").orElseThrow())
        .doesNotContain("error");

    HttpResponse<String> me = send(to("/api/me"));
    assertThat(me.body())
        .isEqualTo(
            """
            {"name":"Amina Officer","office":"IQ","officeName":"Country office Iraq",\
            "roles":["COUNTRY_OFFICER"]}\
            """);
    assertThat(send(to("/logout").POST(BodyPublishers.noBody())).statusCode())
        .as("no token, no change")
        .isEqualTo(403);
    assertThat(
            send(to("/logout").header("X-XSRF-TOKEN", xsrf()).POST(BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(204);
    assertThat(send(to("/api/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void the_sessions_cookie_is_kept_from_scripts_and_other_sites() throws Exception {
    HttpResponse<String> answer = signIn(PASSWORD);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie -> assertThat(cookie).contains("session-iq=", "HttpOnly", "SameSite=Lax"));
  }

  @Test
  void signing_in_gives_a_session_that_nobody_could_have_planted() throws Exception {
    send(to("/").header("Accept", "text/html"));
    send(to("/login"));
    List<String> before = values("session-iq");
    assertThat(before).hasSize(1);

    signIn(PASSWORD);

    assertThat(values("session-iq"))
        .doesNotContainAnyElementsOf(before)
        .singleElement()
        .satisfies(session -> assertThat(session.length()).isGreaterThan(40));
  }

  @Test
  void no_other_site_is_let_read_an_answer() throws Exception {
    HttpResponse<String> answer =
        send(as("amina", "/api/me").header("Origin", "https://elsewhere.example.org"));

    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
  }

  private List<String> values(String name) {
    return ((CookieManager) browser.cookieHandler().orElseThrow())
        .getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals(name))
            .map(HttpCookie::getValue)
            .toList();
  }

  @Test
  void a_password_with_the_request_is_worth_nothing() throws Exception {
    String credentials = Base64.getEncoder().encodeToString(("amina:" + PASSWORD).getBytes(UTF_8));

    assertThat(send(to("/api/me").header("Authorization", "Basic " + credentials)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void only_an_administrator_reads_metrics() throws Exception {
    assertThat(send(as("amina", "/actuator/prometheus")).statusCode()).isEqualTo(403);
    assertThat(send(as("admin", "/actuator/prometheus")).body()).contains("jvm_");
  }

  @Test
  void an_account_is_closed_to_an_address_that_guesses() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(where(signIn(browser, "nobody", "wrong"))).endsWith("/login?error");
    }

    assertThat(where(signIn(browser, "nobody", "wrong"))).endsWith("/login?wait");
  }

  private static String where(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
