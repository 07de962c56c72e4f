package org.roundtable.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.contracts.events.EventState;
import org.roundtable.dashboard.DashboardService;
import org.roundtable.dashboard.rollup.Facts;
import org.roundtable.platform.start.RoundtableService;
import org.roundtable.platform.testing.TestBroker;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RestartTest {

  private static final Duration LONG = Duration.ofSeconds(40);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path data;

  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void a_roundtable_was_held() {
    TestFacts.publish(Facts.event("IQ", id, 1, EventState.HELD, "IQ", LocalDate.of(2120, 1, 1)));
    TestFacts.publish(Facts.roundtable(id, 0));
  }

  @Test
  void a_restart_shows_what_was_shown_before_with_its_state_and_without() throws Exception {
    JsonNode before;
    try (ConfigurableApplicationContext service = start()) {
      RestTestClient client = client(service);
      before = await().atMost(LONG).until(() -> document(client), RestartTest::isComplete);
    }

    assertThat(firstShown()).isEqualTo(before);

    FileSystemUtils.deleteRecursively(data.resolve("streams"));
    assertThat(firstShown()).isEqualTo(before);
  }

  private static boolean isComplete(JsonNode document) {
    return document.at("/latestEvents/0/attendance/total").asInt(0) == 12;
  }

  /** What a service shows after its start as the first thing that isn't "try again". */
  private JsonNode firstShown() {
    try (ConfigurableApplicationContext service = start()) {
      RestTestClient client = client(service);
      return await()
          .atMost(LONG)
          .until(() -> document(client), document -> document.path("status").asInt(0) != 503);
    }
  }

  private static JsonNode document(RestTestClient client) {
    String body =
        client
            .get()
            .uri("/api/dashboard")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return ((ObjectNode) JSON.readTree(body)).without("asOf");
  }

  private ConfigurableApplicationContext start() {
    return RoundtableService.of(DashboardService.class, "dashboard")
        .run(
            "--server.port=0",
            "--roundtable.data-dir=" + data,
            "--roundtable.office.code=IQ",
            "--roundtable.office.name=Country office Iraq",
            "--roundtable.office.country=IQ",
            "--roundtable.token.jwk-set-uri=" + TestTokens.jwkSetUri(),
            "--roundtable.token.audience=roundtable",
            "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
            "--spring.kafka.streams.application-id=IQ-restarted",
            "--spring.kafka.streams.properties.group.instance.id=IQ-restarted");
  }

  private static RestTestClient client(ConfigurableApplicationContext service) {
    int port = ((WebServerApplicationContext) service).getWebServer().getPort();
    return RestTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .defaultHeader(
            HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.of("IQ", "COUNTRY_OFFICER"))
        .build();
  }
}
