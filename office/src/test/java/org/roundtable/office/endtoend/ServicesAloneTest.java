package org.roundtable.office.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.contracts.Contracts;
import org.roundtable.contracts.MessageType;
import org.roundtable.office.demo.Loader;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each service alone in a process, as in containers: the same services, told by the environment.
 */
class ServicesAloneTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static ServicesAlone office;

  @BeforeAll
  static void each_service_comes_up_over_an_empty_broker_and_database() {
    office = new ServicesAlone(folder);
    RestClient anybody = RestClient.create(office.gatewayUrl());
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> {
          assertThat(office.processes())
              .allSatisfy((name, process) -> assertThat(process.isAlive()).as(name).isTrue());
          String health = anybody.get().uri("/actuator/health").retrieve().body(String.class);
          assertThat(JSON.readTree(health).get("status").asString()).isEqualTo("UP");
        });
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @Test
  void what_is_entered_at_the_gateway_is_seen_on_the_dashboard() {
    new Loader(office.api(), System.out::println).load(Loader.read("iraq-2019.json"), "IQ");

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonNode iraq = office.api().get("/api/dashboard").at("/countries/0/figures");
          assertThat(iraq.at("/workplans/byState/IN_REVIEW").asInt()).isEqualTo(1);
          assertThat(iraq.at("/events/byState/HELD").asInt()).isEqualTo(2);
          assertThat(iraq.at("/attendance/total").asInt()).isEqualTo(12);
        });
  }

  @Test
  void the_services_made_their_topics() throws Exception {
    try (Admin broker = office.broker()) {
      Collection<String> topics = broker.listTopics().names().get();
      assertThat(topics).contains("local.events-service-dlt", "local.dashboard-service-dlt");
      assertThat(policies(broker)).hasSize(4).allMatch("compact"::equals);
    }
  }

  @Test
  void each_line_that_a_service_logs_is_a_document_that_names_its_office() throws IOException {
    for (Map.Entry<String, ServiceProcess> service : office.processes().entrySet()) {
      assertThat(service.getValue().lines())
          .as(service.getKey())
          .isNotEmpty()
          .allSatisfy(
              line -> assertThat(JSON.readTree(line).path("office").asString()).isEqualTo("IQ"));
    }
  }

  @Test
  void a_service_that_is_not_told_its_office_says_so_and_ends(@TempDir Path elsewhere)
      throws Exception {
    try (ServiceProcess lost =
        ServiceProcess.start("events-service", Map.of("server.port", 0), elsewhere)) {
      assertThat(lost.awaitEnd()).isEqualTo(1);
      assertThat(lost.lines())
          .last()
          .asString()
          .contains("Set ROUNDTABLE_OFFICE_CODE in the environment")
          .contains("ROUNDTABLE_TOKEN_JWKSETURI");
    }
  }

  private static Stream<String> policies(Admin broker) throws Exception {
    var facts =
        Contracts.all().stream()
            .map(MessageType::topic)
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
            .toList();
    return broker.describeConfigs(facts).all().get().values().stream()
        .map(config -> config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value());
  }
}
