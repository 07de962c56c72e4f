package org.roundtable.office.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.contracts.Contracts;
import org.roundtable.contracts.MessageType;
import org.roundtable.gateway.people.Role;
import org.roundtable.office.demo.ApiClient;
import org.roundtable.office.demo.Loader;
import org.roundtable.office.demo.Visit;
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
    ApiClient officer = office.api();
    officer.post(
        "/api/subscriptions",
        Map.of(
            "partner", "Delegation",
            "email", "delegation@example.org",
            "language", "en",
            "alerts", List.of("EVENT_HELD")),
        "subscription");
    new Loader(officer, System.out::println).load(Loader.read("iraq-2019.json"), "IQ");
    String plan = officer.get("/api/workplans").at("/items/0/id").asString();
    officer.post("/api/workplans/" + plan + "/notes", Map.of("text", "Ask the region"), "note");
    for (String kind : List.of("rounds", "inputs")) {
      String things = "/api/workplans/" + plan + "/" + kind;
      attach(things + "/" + officer.get(things).at("/items/0/id").asString());
    }
  }

  /** A file of text that is JSON as well, since the tests look into all that the office tells. */
  private static void attach(String thing) {
    String form =
        """
        --form
        Content-Disposition: form-data; name="file"; filename="letter.txt"

        "Objections of the border police"
        --form--
        """
            .replace("\n", "\r\n");
    try (Visit officer = office.visit()) {
      HttpRequest.Builder request =
          officer
              .to(thing + "/attachments")
              .header("Content-Type", "multipart/form-data; boundary=form")
              .POST(BodyPublishers.ofString(form));
      assertThat(officer.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    }
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @Test
  void what_is_entered_at_the_gateway_is_seen_on_the_dashboard() {
    ApiClient officer = office.api();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonNode iraq = officer.get("/api/dashboard").at("/countries/0/figures");
          assertThat(iraq.at("/workplans/byState/IN_REVIEW").asInt()).isEqualTo(1);
          assertThat(iraq.at("/events/byState/HELD").asInt()).isEqualTo(2);
          assertThat(iraq.at("/attendance/total").asInt()).isEqualTo(12);
        });
  }

  @Test
  void past_the_gateway_each_endpoint_takes_nothing_but_a_token_of_this_office() throws Exception {
    var checks = new SoftAssertions();
    for (Endpoint endpoint : Endpoint.table()) {
      HttpRequest.Builder request = at(endpoint, Map.of("service", "workplan"));
      checks
          .assertThat(Answer.to(request.copy(), office.tokens().allRoles()).status())
          .as("%s with a good token", endpoint.name())
          .isNotIn(401, 403, 500);
      // Where the address is the secret, an address of nothing is all that a stranger has.
      checks
          .assertThat(Answer.to(request.copy(), null).status())
          .as("%s without a token", endpoint.name())
          .isEqualTo(endpoint.open() ? 404 : 401);
      office
          .tokens()
          .bad()
          .forEach((what, token) ->
              checks
                  .assertThat(Answer.to(request.copy(), token).refusal())
                  .as("%s with a token that is %s", endpoint.name(), what)
                  .isEqualTo("401 /problems/sign-in-required"));
    }
    checks.assertAll();
  }

  @Test
  void a_thing_shows_itself_to_those_who_may_see_it_and_nothing_of_it_to_others() throws Exception {
    Things things = Things.of(office.api());
    var checks = new SoftAssertions();
    for (Endpoint endpoint : Endpoint.table()) {
      if (!endpoint.reads() || !things.has(endpoint)) {
        continue;
      }
      HttpRequest.Builder request = at(endpoint, things.parameters(endpoint));
      String path = request.build().uri().getPath();
      Answer shown = Answer.to(request.copy(), office.tokens().allRoles());
      checks.assertThat(shown.status()).as(endpoint.name()).isEqualTo(200);
      // What the caller said may be said back to them.
      List<String> words = shown.words().stream().filter(word -> !path.contains(word)).toList();
      // A list may be empty, one thing is not.
      if (endpoint.path().endsWith("}")) {
        checks.assertThat(words).as(endpoint.name()).isNotEmpty();
      }
      tokens(endpoint)
          .forEach((who, token) -> {
            Answer refused = Answer.to(request.copy(), token);
            checks.assertThat(refused.status()).as("%s by %s", endpoint.name(), who).isIn(403, 404);
            checks
                .assertThat(words)
                .as("%s by %s", endpoint.name(), who)
                .noneMatch(refused.body()::contains);
          });
    }
    checks.assertAll();
  }

  @Test
  void a_thing_is_not_changed_by_those_who_may_not() throws Exception {
    ApiClient officer = office.api();
    Things things = Things.of(officer);
    Map<String, JsonNode> before = things.read(officer);
    var checks = new SoftAssertions();
    for (Endpoint endpoint : Endpoint.table()) {
      if (!endpoint.reads() && things.has(endpoint)) {
        HttpRequest.Builder request = at(endpoint, things.parameters(endpoint));
        tokens(endpoint)
            .forEach((who, token) ->
                checks
                    .assertThat(Answer.to(request.copy(), token).status())
                    .as("%s by %s", endpoint.name(), who)
                    .isEqualTo(403));
      }
    }
    checks.assertAll();
    assertThat(things.read(officer)).isEqualTo(before);
  }

  @Test
  void the_services_made_their_topics() throws Exception {
    try (Admin broker = office.broker()) {
      Collection<String> topics = broker.listTopics().names().get();
      assertThat(topics).contains("local.events-service-dlt", "local.dashboard-service-dlt");
      assertThat(policies(broker)).isEqualTo(expectedPolicies());
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

  private static HttpRequest.Builder at(Endpoint endpoint, Map<String, String> parameters) {
    return endpoint.request(
        URI.create(office.serviceUrl(endpoint.service()) + endpoint.filled(parameters)));
  }

  /** Tokens of everybody whom the table doesn't name: roles, guests, machines. */
  private static Map<String, String> tokens(Endpoint endpoint) throws Exception {
    TokenForge forge = office.tokens();
    Map<String, String> tokens = new TreeMap<>();
    for (Role role : Role.values()) {
      if (endpoint.roles().contains(role)) {
        tokens.put("a machine that may do other things", forge.machine(role, "other.read"));
        if (role.guest() && endpoint.reads()) {
          tokens.put("a guest who wasn't asked, " + role, forge.guest(role, "UNHCR"));
        }
      } else if (role.guest()) {
        tokens.put("a guest, " + role, forge.guest(role, "MoI"));
        tokens.put("another's guest, " + role, forge.guest(role, "UNHCR"));
      } else {
        tokens.put(role.name(), forge.of(role));
      }
    }
    return tokens;
  }

  private static Map<String, String> policies(Admin broker) throws Exception {
    var facts =
        Contracts.all().stream()
            .map(MessageType::topic)
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
            .toList();
    Map<String, String> policies = new TreeMap<>();
    broker
        .describeConfigs(facts)
        .all()
        .get()
        .forEach((topic, config) ->
            policies.put(topic.name(), config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value()));
    return policies;
  }

  /** What is handed on once is forgotten; of all else the newest is kept. */
  private static Map<String, String> expectedPolicies() {
    Map<String, String> policies = new TreeMap<>();
    Contracts.all()
        .forEach(type -> policies.put(type.topic(), type.days() == 0 ? "compact" : "delete"));
    return policies;
  }
}
