package org.roundtable.office.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.office.OfficeException;
import org.roundtable.office.demo.ApiClient;
import org.roundtable.office.demo.Loader;
import org.roundtable.office.demo.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole chain on real input, and what remains of it when its parts are killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CountryAndRegionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir static Path folder;
  private static Region region;

  @BeforeAll
  static void a_country_logs_the_facts_of_its_real_input() throws IOException {
    region = new Region(folder);
    region
        .officer()
        .post(
            "/api/subscriptions",
            Map.of(
                "partner", "Delegation",
                "email", "delegation@example.org",
                "language", "en",
                "alerts", List.of("EVENT_HELD", "WORKPLAN_SUBMITTED")),
            "the-delegation");
    JsonNode input = Loader.read("iraq-2019.json");
    new Loader(region.officer(), System.out::println).load(input, "IQ");
    new Loader(region.coordinator(), System.out::println).loadEvents(input, "RAME");
  }

  @AfterAll
  static void stop() {
    region.close();
  }

  @Test
  @Order(1)
  void the_region_sees_the_plan_the_events_and_the_press_notes_figures() {
    patiently()
        .untilAsserted(() -> {
          JsonNode iraq = iraq(region.coordinator());
          assertThat(iraq.at("/workplans/total").asInt()).isEqualTo(1);
          assertThat(iraq.at("/workplans/byState/IN_REVIEW").asInt()).isEqualTo(1);
          assertThat(iraq.get("objectives").size()).isEqualTo(5);
          assertThat(iraq.at("/events/total").asInt()).isEqualTo(2);
          assertThat(iraq.at("/events/byState/HELD").asInt()).isEqualTo(2);
          assertThat(iraq.at("/attendance/total").asInt()).isEqualTo(12);
        });

    JsonNode roundtable = event(region.coordinator(), "ROUNDTABLE");
    assertThat(roundtable.get("sentence").asString())
        .contains("12 (3 female, 9 male)")
        .contains("Ministry of Interior")
        .contains("Council of Ministers' Department for Women Empowerment");
    assertThat(
            stream(roundtable.at("/attendance/byInstitution")).map(i -> i.get("code").asString()))
        .containsExactlyInAnyOrder(
            "MoI", "SJC", "MoLSA", "MoMD", "MoFA", "MoJ", "SC", "IHCHR", "COMSEC/DWE");
    JsonNode dinner = event(region.coordinator(), "NETWORK_MEETING");
    assertThat(dinner.path("attendance").isMissingNode() || dinner.get("attendance").isNull())
        .as("no figures were published, which is not zero")
        .isTrue();
    assertThat(event(region.coordinator(), "PANEL").get("country").asString()).isEqualTo("BE");
  }

  @Test
  @Order(2)
  void the_partner_is_mailed_once_for_each_fact() throws Exception {
    patiently().until(() -> region.mail.getReceivedMessages().length >= 3);

    List<String> subjects = new java.util.ArrayList<>();
    StringBuilder texts = new StringBuilder();
    for (MimeMessage message : region.mail.getReceivedMessages()) {
      assertThat(message.getAllRecipients()[0]).hasToString("delegation@example.org");
      subjects.add(message.getSubject());
      try (InputStream raw = message.getInputStream()) {
        texts.append(new String(raw.readAllBytes(), UTF_8));
      }
    }
    assertThat(subjects).hasSize(3).doesNotHaveDuplicates();
    assertThat(texts).contains("12 (3 female, 9 male)");
  }

  @Test
  @Order(3)
  void nothing_that_reached_the_region_names_a_participant() throws IOException {
    List<JsonNode> people = stream(region.officer().get("/api/people").get("items")).toList();
    assertThat(people).hasSize(12);
    List<String> personal =
        people.stream()
            .flatMap(
                p -> Stream.of("/names/0/text", "/email", "/phone").map(f -> p.at(f).asString()))
            .toList();
    assertThat(personal).hasSize(36).allSatisfy(value -> assertThat(value).isNotBlank());

    try (BrokerBytes broker = new BrokerBytes(region.folder("RAME"))) {
      List<byte[]> records = broker.everything();
      assertThat(records.stream().map(r -> new String(r, UTF_8)))
          .as("the region's broker holds the country's facts")
          .anyMatch(text -> text.contains("Roundtable to commence project implementation"));
      assertThat(records)
          .allSatisfy(record -> assertThat(new String(record, UTF_8)).doesNotContain(personal));
    }
    assertThat(filesNaming(region.folder("RAME").root(), personal)).isEmpty();
  }

  @Test
  @Order(4)
  void bad_input_is_answered_by_a_problem_that_names_the_field() throws Exception {
    String plan = region.officer().get("/api/workplans").at("/items/0/id").asString();
    JsonNode event = newEvent("Bad input", "bad-input");
    String eventPath = "/api/events/" + event.get("id").asString();

    assertThat(
            refused(
                "POST",
                "/api/workplans",
                """
                {"programme":"GLOACT-AME","title":"x","firstYear":2020,"years":99}\
                """,
                Map.of()))
        .isEqualTo("422 /problems/invalid-field years");
    String draft =
        region
            .officer()
            .post(
                "/api/workplans",
                Map.of("programme", "GLOACT-AME", "title", "Draft", "firstYear", 2020, "years", 1),
                "a-draft")
            .get("id")
            .asString();
    assertThat(
            refused(
                "POST",
                "/api/workplans/" + draft + "/items",
                """
                {"parent":"00000000-0000-7000-8000-000000000009","content":{"kind":"ACTIVITY",\
                "title":"x","plannedStart":"2020-01-01","plannedEnd":"2020-01-02"}}\
                """,
                Map.of()))
        .isEqualTo("422 /problems/unknown-item parent");
    assertThat(
            refused(
                "POST",
                "/api/events",
                """
                {"type":"TRAINING","title":"x","city":"Erbil","country":"IQ","start":"2020-01-02","end":"2020-01-01","aims":[]}\
                """,
                Map.of()))
        .isEqualTo("422 /problems/invalid-field end");
    awaitKnown(event.get("id").asString());
    assertThat(
            refused(
                "PUT",
                "/api/attendance/" + event.get("id").asString() + "/count-sheet",
                """
                {"rows":[{"institution":"MoI","female":-3,"male":9}]}\
                """,
                Map.of()))
        .isEqualTo("422 /problems/invalid-field rows[0].female");
    assertThat(refused("POST", "/api/events", "twelve people came", Map.of()))
        .startsWith("400 /problems/malformed-body");
    assertThat(refused("POST", "/api/events", "[" + " ".repeat(20_000_000) + "]", Map.of()))
        .startsWith("413 /problems/body-too-large");
    assertThat(
            refused(
                "POST",
                "/api/workplans/" + plan + "/submissions",
                "{}",
                Map.of("If-Match", "\"0\"")))
        .isEqualTo("412 /problems/stale-version If-Match");
    assertThat(
            refused(
                "POST",
                "/api/events",
                """
                {"type":"PANEL","title":"Another","city":"Erbil","country":"IQ","start":"2020-01-01","end":"2020-01-01","aims":[]}\
                """,
                Map.of("Idempotency-Key", "bad-input")))
        .isEqualTo("422 /problems/idempotency-key-reused Idempotency-Key");
    region.officer().post(eventPath + "/cancellation", Map.of(), 0, "bad-input-over");
  }

  @Test
  @Order(5)
  void a_malformed_record_is_dead_lettered_and_what_is_behind_it_is_processed() throws Exception {
    byte[] malformed = "{\"participants\": [\"by hand\"".getBytes(UTF_8);
    try (BrokerBytes broker = new BrokerBytes(region.folder("IQ"))) {
      broker.put(new ProducerRecord<>("shared.events", "IQ/by-hand".getBytes(UTF_8), malformed));
      JsonNode behind = newEvent("Behind the malformed record", "behind");
      awaitKnown(behind.get("id").asString());

      for (String service : List.of("participants", "notification", "dashboard")) {
        broker.awaitRecord(
            "local." + service + "-service-dlt",
            record ->
                Arrays.equals(record.value(), malformed)
                    && new String(record.headers().lastHeader("roundtable-reason").value(), UTF_8)
                        .startsWith("NOT_A_CLOUD_EVENT"));
      }
      awaitSameFigures();
    }
    try (BrokerBytes broker = new BrokerBytes(region.folder("RAME"))) {
      broker.awaitRecord(
          "local.dashboard-service-dlt", record -> Arrays.equals(record.value(), malformed));
    }
  }

  @Test
  @Order(5)
  void a_framework_that_the_region_changes_comes_down_as_a_proposal() {
    String path = "/api/programmes/SHIELD-AME";
    region
        .coordinator()
        .post(
            "/api/programmes",
            Map.of(
                "code", "SHIELD-AME",
                "name", "Shield",
                "start", "2020-01-01",
                "end", "2024-12-31",
                "funder", "European Union",
                "objectives", List.of(Map.of("number", 1, "name", "Protection"))),
            "shield");
    patiently()
        .untilAsserted(() ->
            assertThat(region.officer().get(path).path("owner").asString("")).isEqualTo("RAME"));

    Map<String, Object> objective =
        Map.of("level", "OBJECTIVE", "code", "1", "title", "Protection and assistance");
    Map<String, Object> output =
        Map.of("level", "OUTPUT", "code", "1.1", "title", "Shelters open", "parent", "1");
    region
        .coordinator()
        .put(path + "/framework", Map.of("results", List.of(objective, output)), 0L);

    String proposals = path + "/proposals";
    JsonNode open =
        patiently()
            .until(
                () ->
                    stream(region.officer().get(proposals).get("items"))
                        .filter(p -> p.get("state").asString().equals("OPEN"))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    String proposal = proposals + "/" + open.get("id").asString();
    JsonNode shown = region.officer().get(proposal);
    assertThat(shown.get("added").asInt()).isEqualTo(1);
    assertThat(shown.get("changed").asInt()).isEqualTo(1);
    region.officer().post(proposal + "/adoptions", Map.of(), "adopted");
    JsonNode framework = region.officer().get(path + "/framework");
    assertThat(framework.get("editable").asBoolean()).isFalse();
    assertThat(framework.get("results"))
        .isEqualTo(region.coordinator().get(path + "/framework").get("results"));
  }

  @Test
  @Order(6)
  void a_relay_killed_between_write_and_publish_loses_nothing() {
    region.killCountry();
    region.startCountry(Map.of("ROUNDTABLE_OUTBOX_RELAY", "false"));
    newEvent("Written, not yet published", "unpublished");
    region.killCountry();

    int before = iraq(region.coordinator()).at("/events/total").asInt();
    region.startCountry(Map.of());

    patiently()
        .untilAsserted(() ->
            assertThat(iraq(region.coordinator()).at("/events/total").asInt())
                .isEqualTo(before + 1));
    awaitSameFigures();
  }

  @Test
  @Order(7)
  void a_country_killed_while_it_syncs_loses_nothing_and_counts_nothing_twice() {
    int before = iraq(region.officer()).at("/events/total").asInt();
    int acknowledged = postEventsAndKill(region::killCountry, "country", 60);
    region.startCountry(Map.of());

    int events = awaitSettled(before + acknowledged);
    assertThat(events)
        .as("every acknowledged event, and at most the one under way")
        .isBetween(before + acknowledged, before + acknowledged + 1);
    awaitSameFigures();
  }

  @Test
  @Order(8)
  void a_region_killed_while_it_receives_loses_nothing_and_the_country_works_on() {
    int before = iraq(region.officer()).at("/events/total").asInt();
    CompletableFuture<Void> kill =
        CompletableFuture.runAsync(() -> {
          patiently().until(() -> iraq(region.officer()).at("/events/total").asInt() > before + 5);
          region.killRegion();
        });
    IntStream.range(0, 60).forEach(i -> newEvent("While the region dies " + i, "region-" + i));
    kill.join();
    newEvent("While the region is away", "away");
    region.startRegion();

    awaitSettled(before + 61);
    patiently()
        .untilAsserted(() ->
            assertThat(iraq(region.coordinator()).at("/events/total").asInt())
                .isEqualTo(before + 61));
    awaitSameFigures();
    assertThat(region.mail.getReceivedMessages())
        .as("restarts and replays mail nobody twice")
        .hasSize(3);
  }

  /** An office that has just started says that its figures are being rebuilt. */
  private static ConditionFactory patiently() {
    return await().atMost(PATIENCE).ignoreExceptionsInstanceOf(OfficeException.class);
  }

  /** Posts until the office is killed in the middle; returns how many were acknowledged. */
  private static int postEventsAndKill(Runnable kill, String key, int events) {
    CompletableFuture<Void> killed = new CompletableFuture<>();
    int acknowledged = 0;
    for (int i = 0; i < events; i++) {
      if (i == events / 2) {
        Thread.ofVirtual()
            .start(() -> {
              kill.run();
              killed.complete(null);
            });
      }
      try {
        newEvent("Before the kill " + i, key + "-" + i);
        acknowledged++;
      } catch (RuntimeException dead) {
        break;
      }
    }
    killed.join();
    return acknowledged;
  }

  /** Waits until the country's own dashboard has at least as many events, and returns how many. */
  private static int awaitSettled(int atLeast) {
    return patiently()
        .until(() -> iraq(region.officer()).at("/events/total").asInt(), n -> n >= atLeast);
  }

  /** The region shows exactly what the country shows of itself. */
  private static void awaitSameFigures() {
    patiently()
        .untilAsserted(
            () -> assertThat(iraq(region.coordinator())).isEqualTo(iraq(region.officer())));
  }

  private static JsonNode newEvent(String title, String key) {
    return region
        .officer()
        .post(
            "/api/events",
            Map.of(
                "type", "TRAINING",
                "title", title,
                "city", "Erbil",
                "country", "IQ",
                "start", "2020-02-01",
                "end", "2020-02-02",
                "aims", List.of()),
            key);
  }

  private static void awaitKnown(String event) {
    patiently()
        .until(() ->
            stream(region.officer().get("/api/dashboard").get("latestEvents"))
                .anyMatch(e -> e.get("id").asString().equals(event)));
  }

  /** What a request is refused with: status, problem type and field. */
  private static String refused(
      String method, String path, String body, Map<String, String> headers) throws Exception {
    try (Visit visit =
        new Visit(region.countryUrl(), Region.OFFICER.username(), Region.OFFICER.password())) {
      HttpRequest.Builder request =
          visit
              .to(path)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body));
      headers.forEach(request::header);
      HttpResponse<String> response = visit.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode problem = JsonMapper.shared().readTree(response.body());
      return "%d %s %s"
          .formatted(
              response.statusCode(),
              problem.path("type").asString(""),
              problem.path("field").asString(""))
          .strip();
    }
  }

  private static JsonNode iraq(ApiClient api) {
    JsonNode dashboard = api.get("/api/dashboard");
    return stream(dashboard.path("countries"))
        .filter(country -> country.get("country").asString().equals("IQ"))
        .map(country -> country.get("figures"))
        .findFirst()
        .orElseThrow(() -> new OfficeException("no figures of Iraq yet: " + dashboard));
  }

  private static JsonNode event(ApiClient api, String type) {
    return stream(api.get("/api/dashboard").get("latestEvents"))
        .filter(event -> event.get("type").asString().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> filesNaming(Path root, List<String> personal) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).filter(file -> names(file, personal)).toList();
    }
  }

  private static boolean names(Path file, List<String> personal) {
    try {
      String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
      return personal.stream().anyMatch(text::contains);
    } catch (IOException gone) {
      return false;
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
