package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RouteTest extends GatewayTest {

  private static final Duration READ_TIMEOUT = Duration.ofSeconds(1);
  private static final AtomicReference<Headers> RECEIVED = new AtomicReference<>();
  private static final AtomicReference<Headers> CALENDAR_ASKED = new AtomicReference<>();
  private static final Semaphore NEWS = new Semaphore(0);
  private static final CountDownLatch END = new CountDownLatch(1);

  /** What a service is usually given in these tests is a second. */
  private static final Duration LONGER_THAN_USUAL = Duration.ofSeconds(2);

  private static final FakeService WORKPLAN =
      new FakeService()
          .on(
              "/api/workplans",
              exchange -> {
                RECEIVED.set(exchange.getRequestHeaders());
                exchange.getResponseHeaders().add("Set-Cookie", "from=service");
                FakeService.answer(exchange, 200, "{\"body\":" + bytesOf(exchange) + "}");
              })
          .on(
              "/api/workplans/1/document",
              exchange -> {
                LockSupport.parkNanos(LONGER_THAN_USUAL.toNanos());
                FakeService.answer(exchange, 200, "{\"pages\":254}");
              })
          .answering("/actuator/health", "{\"status\":\"UP\"}")
          .answering(
              "/v3/api-docs",
              """
              {"paths": {"/api/workplans": {"get": {"responses": {"200": {"description": "OK"}}}}},
               "components": {"schemas": {"Page": {"type": "object"}}}}
              """);
  private static final FakeService EVENTS =
      new FakeService()
          .on("/api/events", exchange -> awaitEnd())
          .on(
              "/api/calendar",
              exchange -> {
                CALENDAR_ASKED.set(exchange.getRequestHeaders());
                FakeService.answer(exchange, 200, "BEGIN:VCALENDAR");
              })
          .answering(
              "/actuator/health",
              """
              {"status":"DOWN","components":{"mongo":{"status":"DOWN",
               "details":{"error":"secret:27017"}},"ping":{"status":"UP"}}}\
              """)
          .answering(
              "/v3/api-docs",
              """
              {"paths": {"/api/events": {"get": {"responses": {"200": {"description": "OK",
                "content": {"x": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}}},
               "components": {"schemas": {"Page": {"type": "array"}}}}
              """);
  private static final FakeService DASHBOARD =
      new FakeService()
          .on(
              "/api/dashboard/stream",
              exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream body = exchange.getResponseBody()) {
                  for (int i = 1; i <= 3; i++) {
                    NEWS.acquireUninterruptibly();
                    body.write(("data: " + i + "\n\n").getBytes());
                    body.flush();
                  }
                }
              });
  private static FakeService participants =
      new FakeService().answering("/api/people", "{\"people\":0}");

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry properties) {
    properties.add("roundtable.gateway.services.workplan.url", WORKPLAN::url);
    properties.add("roundtable.gateway.services.events.url", EVENTS::url);
    properties.add("roundtable.gateway.services.dashboard.url", DASHBOARD::url);
    String people = participants.url();
    properties.add("roundtable.gateway.services.participants.url", () -> people);
    properties.add("roundtable.gateway.services.notification.url", () -> "http://localhost:1");
  }

  @AfterAll
  static void stop() {
    END.countDown();
    List.of(WORKPLAN, EVENTS, DASHBOARD, participants).forEach(FakeService::stop);
  }

  @Test
  void a_calendar_is_read_at_its_secret_address_and_its_service_hears_of_nobody() {
    // Another test here may just have broken the way to this service.
    await()
        .untilAsserted(() -> {
          HttpResponse<String> calendar = send(to("/api/calendar/secret.ics"));
          assertThat(calendar.statusCode()).isEqualTo(200);
          assertThat(calendar.body()).isEqualTo("BEGIN:VCALENDAR");
        });

    assertThat(CALENDAR_ASKED.get().keySet()).doesNotContain("Authorization", "Cookie");
  }

  @Test
  void nothing_beside_a_calendar_is_open() throws Exception {
    assertThat(send(to("/api/calendar/secret.ics/more")).statusCode()).isEqualTo(401);
    assertThat(send(to("/api/calendar-feeds")).statusCode()).isEqualTo(401);
    assertThat(send(to("/api/events")).statusCode()).isEqualTo(401);
    assertThat(send(to("/api/calendar/secret.ics").POST(BodyPublishers.noBody())).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_service_hears_of_the_caller_by_our_token_only() throws Exception {
    HttpResponse<String> answer =
        send(
            as("amina", "/api/workplans")
                .header("Cookie", "session=stolen")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("Idempotency-Key", "k-1"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("service"));
    Headers received = RECEIVED.get();
    assertThat(received.keySet())
        .contains("Idempotency-key")
        .noneMatch(name -> name.startsWith("X-forwarded") || name.equals("Forwarded"))
        .doesNotContain("Cookie");
    Jwt token =
        NimbusJwtDecoder.withJwkSetUri(uri("/oauth2/jwks").toString())
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build()
            .decode(received.getFirst("Authorization").substring("Bearer ".length()));
    assertThat(token.getSubject()).isEqualTo("amina");
    assertThat(token.getClaimAsString("iss")).isEqualTo("roundtable-IQ");
    assertThat(token.getAudience()).containsExactly("roundtable-workplan");
    assertThat(token.getClaimAsString("name")).isEqualTo("Amina Officer");
    assertThat(token.getClaimAsString("office")).isEqualTo("IQ");
    assertThat(token.getClaimAsStringList("roles")).containsExactly("COUNTRY_OFFICER");
    assertThat(token.getClaimAsString("from"))
        .as("not what the caller says")
        .isEqualTo("127.0.0.1");
    assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).hasMinutes(2);
  }

  @Test
  void only_the_public_key_is_published() throws Exception {
    assertThat(send(to("/oauth2/jwks")).body()).contains("\"x\"").doesNotContain("\"d\"");
  }

  @Test
  void a_body_passes_as_it_came() throws Exception {
    var post = as("amina", "/api/workplans").POST(BodyPublishers.ofString("x".repeat(5000)));

    assertThat(send(post).body()).isEqualTo("{\"body\":5000}");
  }

  @Test
  void a_file_passes_that_is_larger_than_other_bodies_may_be() throws Exception {
    byte[] file = new byte[5_000_000];

    assertThat(send(upload(BodyPublishers.ofByteArray(file))).body())
        .isEqualTo("{\"body\":5000000}");
    assertThat(send(upload(BodyPublishers.ofByteArray(new byte[22_000_000]))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void a_file_may_take_longer_to_come_than_a_service_to_answer() throws Exception {
    InputStream slow =
        new InputStream() {
          private int left = 10;

          @Override
          public int read() throws IOException {
            LockSupport.parkNanos(READ_TIMEOUT.dividedBy(4).toNanos());
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            int next = read();
            buffer[offset] = (byte) next;
            return next < 0 ? -1 : 1;
          }
        };

    assertThat(send(upload(BodyPublishers.ofInputStream(() -> slow))).body())
        .isEqualTo("{\"body\":10}");
  }

  private HttpRequest.Builder upload(BodyPublisher file) throws Exception {
    return as("amina", "/api/workplans/1/inputs/2/attachments").POST(file);
  }

  @Test
  void a_body_of_20_MB_is_refused() throws Exception {
    byte[] large = new byte[20_000_000];
    var announced = as("amina", "/api/workplans").POST(BodyPublishers.ofByteArray(large));

    HttpResponse<String> answer = send(announced);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("/problems/body-too-large");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void a_form_of_unknown_length_is_refused_beyond_the_limit() throws Exception {
    byte[] large = "username=%s".formatted("x".repeat(200_000)).getBytes();
    var form =
        to("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

    HttpResponse<String> answer = send(form);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("/problems/body-too-large");
  }

  @Test
  void clients_that_break_off_are_no_fault_of_the_service() throws Exception {
    HttpHeaders headers = as("amina", "/").build().headers();
    for (int i = 0; i < 5; i++) {
      try (Socket client = new Socket(uri("/").getHost(), uri("/").getPort())) {
        client
            .getOutputStream()
            .write(
                """
                POST /api/workplans HTTP/1.1
                Host: localhost
                Cookie: %s
                X-XSRF-TOKEN: %s
                Content-Length: 1000

                {\
                """
                    .formatted(
                        headers.firstValue("Cookie").orElseThrow(),
                        headers.firstValue("X-XSRF-TOKEN").orElseThrow())
                    .replace("\n", "\r\n")
                    .getBytes());
        client.shutdownOutput();
        assertThat(new String(client.getInputStream().readAllBytes())).doesNotContain(" 50");
      }
    }

    assertThat(send(as("amina", "/api/workplans")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_service_that_takes_too_long_is_named() throws Exception {
    HttpResponse<String> answer = send(as("amina", "/api/events"));

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).contains("/problems/no-answer-in-time", "events");
  }

  @Test
  void what_is_made_of_a_whole_plan_takes_its_time() throws Exception {
    HttpResponse<String> answer = send(as("amina", "/api/workplans/1/document"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("254");
  }

  @Test
  void a_service_that_is_down_is_named_and_used_again_when_it_is_back() throws Exception {
    participants.stop();

    for (int i = 0; i < 3; i++) {
      HttpResponse<String> down = send(as("amina", "/api/people"));
      assertThat(down.statusCode()).isEqualTo(503);
      assertThat(down.body()).contains("/problems/unavailable", "participants");
      assertThat(down.headers().firstValue("Retry-After")).contains("1");
    }
    participants = participants.again().answering("/api/people", "{\"people\":0}");

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> send(as("amina", "/api/people")).statusCode() == 200);
  }

  @Test
  void a_stream_passes_event_by_event_and_beyond_the_time_limit() throws Exception {
    // The gateway passes on the headers with the first event.
    NEWS.release();
    var stream =
        browser.send(as("amina", "/api/dashboard/stream").build(), BodyHandlers.ofInputStream());

    try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body()))) {
      for (int i = 1; i <= 3; i++) {
        assertThat(lines.readLine()).isEqualTo("data: " + i);
        assertThat(lines.readLine()).isEmpty();
        // The next event is written only after this one was read.
        NEWS.release();
      }
    }
  }

  @Test
  void the_health_says_which_service_is_not_well_and_keeps_its_secrets() throws Exception {
    HttpResponse<String> health = send(to("/actuator/health"));

    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body())
        .contains("\"workplan\":{\"status\":\"UP\"}")
        .contains("not well: mongo", "doesn't answer")
        .doesNotContain("secret", "27017", "diskSpace");
  }

  @Test
  void one_description_covers_all_services_that_answer() throws Exception {
    String document = send(as("amina", "/openapi.json")).body();

    assertThat(document.split("\"/api/workplans\"", -1)).hasSize(2);
    assertThat(document.split("\"/api/events\"", -1)).hasSize(2);
    assertThat(document)
        .contains("\"Page\":", "\"workplan_Page\":", "left out: dashboard, notification")
        .contains("#/components/responses/Problem");
  }

  private static String bytesOf(HttpExchange exchange) throws IOException {
    return String.valueOf(exchange.getRequestBody().readAllBytes().length);
  }

  private static void awaitEnd() {
    try {
      END.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
