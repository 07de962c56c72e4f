package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Each test comes from an address of its own, or as somebody else: none counts for another. */
@TestPropertySource(
    properties = {
      "roundtable.gateway.limits.sign-in.burst=3",
      "roundtable.gateway.limits.sign-in.per-minute=1",
      "roundtable.gateway.limits.strangers.burst=5",
      "roundtable.gateway.limits.strangers.per-minute=1",
      "roundtable.gateway.limits.health.burst=2",
      "roundtable.gateway.limits.health.per-minute=120",
      "roundtable.gateway.limits.reads.burst=20",
      "roundtable.gateway.limits.reads.per-minute=1",
      "roundtable.gateway.limits.writes.burst=2",
      "roundtable.gateway.limits.writes.per-minute=1"
    })
class LimitTest extends GatewayTest {

  @Autowired private MeterRegistry meters;

  @Test
  void an_address_that_tries_too_many_accounts_is_refused_and_told_how_long_to_wait()
      throws Exception {
    double before = refused("sign-in");
    for (int i = 0; i < 3; i++) {
      assertThat(from(2, post("/login")).statusCode()).isNotEqualTo(429);
    }

    HttpResponse<String> answer = from(2, post("/login"));

    assertTooMany(answer);
    assertThat(refused("sign-in")).isEqualTo(before + 1);
    assertTooMany(from(2, post("/login/webauthn")));
    assertTooMany(from(2, post("/webauthn/authenticate/options")));
    assertTooMany(from(2, post("/welcome/guessed")));
    assertTooMany(from(2, post("/second-factor")));
    assertTooMany(from(2, post("/oauth2/token")));
    assertTooMany(from(2, post("/%6Cogin")));
    assertThat(from(3, post("/login")).statusCode()).isNotEqualTo(429);
  }

  @Test
  void tokens_are_guessed_no_more_often_than_passwords() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(from(4, guess("/icon.svg", i)).statusCode()).isEqualTo(401);
    }

    assertTooMany(from(4, guess("/api/me", 3)));
    assertThat(from(4, as("admin", "/api/me")).statusCode()).isEqualTo(200);
    assertThat(from(5, guess("/api/me", 4)).statusCode()).isEqualTo(401);
  }

  private HttpRequest.Builder guess(String path, int which) {
    return to(path).header("Authorization", "Bearer guess" + which);
  }

  @Test
  void whoever_is_nobody_is_refused_by_the_address() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(from(6, to("/api/me")).statusCode()).isEqualTo(401);
    }

    assertTooMany(from(6, to("/api/me")));
    assertTooMany(from(6, post("/api/events")));
    assertThat(from(7, to("/api/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void files_of_the_page_and_the_health_are_not_starved() throws Exception {
    for (int i = 0; i < 6; i++) {
      from(8, to("/login"));
    }
    assertTooMany(from(8, to("/login")));

    for (int i = 0; i < 8; i++) {
      assertThat(from(8, to("/gateway/signin.css")).statusCode()).isEqualTo(200);
      assertThat(from(8, to("/oauth2/jwks")).statusCode()).isEqualTo(200);
    }
    assertThat(from(8, to("/actuator/health/liveness")).statusCode()).isEqualTo(200);
  }

  @Test
  void who_looks_at_the_health_too_often_waits_and_is_served_again() {
    await().until(() -> from(9, to("/actuator/health/liveness")).statusCode() == 429);
    await().until(() -> from(9, to("/actuator/health/liveness")).statusCode() == 200);
  }

  @Test
  void an_account_is_counted_wherever_it_comes_from_and_reads_while_it_may_not_write()
      throws Exception {
    from(10, post(as("amina", "/api/events")));
    from(11, post(as("amina", "/api/events")));

    assertTooMany(from(12, post(as("amina", "/api/events"))));
    assertThat(from(12, as("amina", "/api/me")).statusCode()).isEqualTo(200);
    assertThat(from(12, post(as("admin", "/api/events"))).statusCode()).isNotEqualTo(429);

    for (int i = 0; i < 20; i++) {
      from(13, as("amina", "/api/me"));
    }
    assertTooMany(from(13, as("amina", "/api/me")));
  }

  @Test
  void a_person_reads_on_a_page_what_happened() throws Exception {
    for (int i = 0; i < 5; i++) {
      from(14, to("/api/me"));
    }

    HttpResponse<String> page = from(14, to("/login").header("Accept", "text/html"));

    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.body()).contains("<h1>Too many requests</h1>", "What to do");
    assertThat(
            from(
                    14,
                    to("/login")
                        .header("Accept", "text/html")
                        .header("Accept-Language", "fa")
                        .header("Cookie", "language=ar"))
                .body())
        .contains("<html lang=\"ar\" dir=\"rtl\">", "<h1>طلبات كثيرة جدًا</h1>");
  }

  private static void assertTooMany(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body()).contains("/problems/too-many-requests");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
  }

  private double refused(String limit) {
    return meters.get("roundtable.requests.refused").tag("limit", limit).counter().count();
  }

  private HttpRequest.Builder post(String path) {
    return post(to(path));
  }

  private static HttpRequest.Builder post(HttpRequest.Builder request) {
    return request.POST(BodyPublishers.noBody());
  }

  /** Sent from one of this machine's own addresses. */
  private static HttpResponse<String> from(int address, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .localAddress(InetAddress.ofLiteral("127.0.0." + address))
            .version(HttpClient.Version.HTTP_1_1)
            .build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
