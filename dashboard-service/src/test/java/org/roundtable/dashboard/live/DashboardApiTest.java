package org.roundtable.dashboard.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.dashboard.DashboardService;
import org.roundtable.dashboard.rollup.Facts;
import org.roundtable.platform.inbox.DeadLetters;
import org.roundtable.platform.testing.RunningService;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = DashboardService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=roundtable,dashboard",
      "roundtable.dashboard.live.heartbeat=1s"
    })
// Streams that is still open when the JVM ends writes to a broker whose folders are being deleted,
// and the broker then halts the JVM.
@DirtiesContext
class DashboardApiTest extends RunningService {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration SOON = Duration.ofSeconds(30);

  @LocalServerPort private int port;

  @Test
  void a_roundtable_is_shown_with_its_figures_and_its_press_note() {
    UUID id = UUID.randomUUID();
    LocalDate day = LocalDate.of(2119, 12, 15);
    TestFacts.publish(Facts.event("IQ", id, 1, EventState.HELD, "IQ", day));
    JsonNode announced = awaitEvent(id, event -> true);
    assertThat(announced.get("attendance").isNull()).isTrue();
    assertThat(announced.get("sentence").isNull()).isTrue();

    TestFacts.publish(Facts.roundtable(id, 0));

    JsonNode held = awaitEvent(id, event -> event.get("attendance").isObject());
    assertThat(held.at("/attendance/bySex/FEMALE").intValue()).isEqualTo(3);
    assertThat(held.at("/attendance/byInstitution")).hasSize(9);
    assertThat(held.get("sentence").stringValue())
        .startsWith("A total of 12 (3 female, 9 male) representing Ministry of Interior, ")
        .endsWith(" and Council of Ministers' Department for Women Empowerment took part.");
    JsonNode iraq = country("IQ");
    assertThat(iraq.at("/attendance/total").intValue()).isGreaterThanOrEqualTo(12);
    assertThat(iraq.at("/attendance/byInstitution/0").has("country")).isFalse();
    assertThat(dashboard().at("/totals/attendance/byInstitution/0").has("country")).isTrue();
  }

  @Test
  void facts_of_a_member_office_count_for_its_country() {
    UUID id = UUID.randomUUID();
    publishFromPakistan(
        TestFacts.record(
            Facts.activity("PK", UUID.randomUUID(), 2, "PK", 2, ActivityStatus.UNDERWAY, false)));
    publishFromPakistan(TestFacts.record(Facts.plan("PK", id, 2, PlanState.IN_REVIEW, "PK")));

    // Facts of different topics come in any order.
    JsonNode pakistan =
        await()
            .atMost(SOON)
            .until(
                () -> country("PK"),
                figures ->
                    figures != null
                        && figures.at("/workplans/total").intValue() == 1
                        && figures.at("/activities/total").intValue() == 1);
    assertThat(pakistan.at("/workplans/byState/IN_REVIEW").intValue()).isEqualTo(1);
    assertThat(pakistan.at("/activities/byStatus/UNDERWAY").intValue()).isEqualTo(1);
    assertThat(pakistan.at("/objectives")).hasSize(2);
    assertThat(pakistan.at("/objectives/1/activities").intValue()).isEqualTo(1);
    assertThat(dashboard().get("offices"))
        .anySatisfy(office -> {
          assertThat(office.get("office").stringValue()).isEqualTo("PK");
          assertThat(office.has("latestFactAt")).isTrue();
        });
  }

  @Test
  void what_cannot_be_used_is_a_dead_letter_and_what_follows_counts() {
    UUID foreign = UUID.randomUUID();
    UUID next = UUID.randomUUID();
    LocalDate day = LocalDate.of(2118, 1, 1);
    byte[] garbage = "{\"not\": \"a fact\"}".getBytes(UTF_8);
    ProducerRecord<String, byte[]> lie =
        TestFacts.record(Facts.event("PK", foreign, 1, EventState.HELD, "PK", day));

    TestFacts.send(lie);
    TestFacts.send(new ProducerRecord<>(Topics.EVENTS, "IQ/" + UUID.randomUUID(), garbage));
    TestFacts.publish(Facts.event("IQ", next, 1, EventState.HELD, "IQ", day));

    awaitEvent(next, event -> true);
    assertThat(find(dashboard(), foreign)).isNull();
    try (TestFacts dead = TestFacts.on("local.dashboard-service-dlt")) {
      var refused = dead.awaitRecord(record -> lie.key().equals(record.key()));
      assertThat(refused.value()).isEqualTo(lie.value());
      assertThat(new String(refused.headers().lastHeader(DeadLetters.REASON).value(), UTF_8))
          .startsWith("FOREIGN_ORIGIN");
      var malformed = dead.awaitRecord(record -> Arrays.equals(garbage, record.value()));
      assertThat(new String(malformed.headers().lastHeader(DeadLetters.REASON).value(), UTF_8))
          .startsWith("NOT_A_CLOUD_EVENT");
      assertThat(
              new String(malformed.headers().lastHeader("kafka_dlt-original-topic").value(), UTF_8))
          .isEqualTo(Topics.EVENTS);
    }
  }

  @Test
  void a_change_is_told_to_whoever_watches() throws Exception {
    UUID id = UUID.randomUUID();
    LocalDate day = LocalDate.of(2117, 1, 1);
    TestFacts.publish(Facts.event("IQ", id, 1, EventState.PLANNED, "IQ", day));
    awaitEvent(id, event -> true);

    Queue<String> lines = new ConcurrentLinkedQueue<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      Thread watcher = watch(client, lines);
      await().atMost(SOON).until(() -> told(lines, id, EventState.PLANNED));

      TestFacts.publish(Facts.event("IQ", id, 2, EventState.HELD, "IQ", day));

      await().atMost(SOON).until(() -> told(lines, id, EventState.HELD));
      assertThat(lines).contains("event: dashboard");
      await().atMost(SOON).until(() -> lines.stream().filter(l -> l.startsWith(":")).count() > 2);
      client.shutdownNow();
      watcher.join();
    }
  }

  @Test
  void whoever_is_not_signed_in_sees_nothing() {
    anonymous.get().uri("/api/dashboard").exchange().expectStatus().isUnauthorized();
    anonymous.get().uri("/api/dashboard/stream").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void the_health_says_that_the_roll_up_runs() {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            anonymous
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.rollUp.details.state")
                .isEqualTo("RUNNING"));
    assertThat(
            as("ADMINISTRATOR")
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody())
        .contains("kafka_stream_", "records_lag");
  }

  private Thread watch(HttpClient client, Queue<String> lines) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/dashboard/stream"))
            .header("Authorization", "Bearer " + TestTokens.of("IQ", "COUNTRY_OFFICER"))
            .header("Accept", "text/event-stream")
            .build();
    return Thread.ofVirtual()
        .start(() -> {
          try {
            client.send(request, HttpResponse.BodyHandlers.ofLines()).body().forEach(lines::add);
          } catch (IOException | InterruptedException | java.io.UncheckedIOException closed) {
            // The test ended it.
          }
        });
  }

  private static boolean told(Queue<String> lines, UUID id, EventState state) {
    return lines.stream()
        .filter(line -> line.startsWith("data: "))
        .map(line -> find(JSON.readTree(line.substring(6)), id))
        .anyMatch(event -> event != null && event.get("state").stringValue().equals(state.name()));
  }

  private static void publishFromPakistan(ProducerRecord<String, byte[]> record) {
    TestFacts.send(
        new ProducerRecord<>(
            "PK." + record.topic(), null, record.key(), record.value(), record.headers()));
  }

  private JsonNode awaitEvent(UUID id, Predicate<JsonNode> wanted) {
    return await()
        .atMost(SOON)
        .until(() -> find(dashboard(), id), event -> event != null && wanted.test(event));
  }

  private JsonNode country(String code) {
    for (JsonNode row : dashboard().get("countries")) {
      if (row.get("country").stringValue().equals(code)) {
        return row.get("figures");
      }
    }
    return null;
  }

  private static JsonNode find(JsonNode dashboard, UUID id) {
    for (JsonNode event : dashboard.path("latestEvents")) {
      if (event.get("id").stringValue().equals(id.toString())) {
        return event;
      }
    }
    return null;
  }

  private JsonNode dashboard() {
    String body =
        as("COUNTRY_OFFICER")
            .get()
            .uri("/api/dashboard")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JSON.readTree(body);
  }
}
