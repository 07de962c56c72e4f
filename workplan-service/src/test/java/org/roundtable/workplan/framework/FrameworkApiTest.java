package org.roundtable.workplan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.ProgrammeFact;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.workplan.WorkplanService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class FrameworkApiTest extends ServiceTest {

  private static final String TREE =
      """
      {"results": [
         {"level": "OBJECTIVE", "code": "1", "title": "Strategy and policy development"},
         {"level": "OUTCOME", "code": "1.1", "title": "Policies rest on evidence", "parent": "1",
          "classification": {"purposeCodes": ["15190"], "sdgTargets": ["16.2", "5.2"],
                             "genderMarker": 2, "dacGenderMarker": 1}},
         {"level": "OUTPUT", "code": "1.1.1", "title": "Strategies drafted", "parent": "1.1"}],
       "indicators": [
         {"code": "1.1.a", "result": "1.1", "title": "Judges trained",
          "details": {"measure": "NUMBER", "unit": "people",
            "baseline": {"value": "0", "year": 2018},
            "targets": [{"period": "2020", "value": "40"}, {"period": "2019-Q4", "value": "12"}],
            "disaggregations": ["SEX", "AGE"], "meansOfVerification": "Attendance sheets",
            "frequency": "QUARTERLY"}}]}
      """;

  private final String code =
      "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @BeforeEach
  void a_programme_of_this_office() {
    as("COUNTRY_OFFICER")
        .post()
        .uri("/api/programmes")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"code": "%s", "name": "Global Action", "start": "2018-01-01", "end": "2022-12-31",
             "budget": {"currency": "EUR", "amount": 12000000}, "funder": "European Union",
             "countries": ["IQ"], "implementers": ["UNODC", "IOM"],
             "objectives": [{"number": 1, "name": "Strategy and policy development"}]}
            """
                .formatted(code))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.owner")
        .isEqualTo("IQ")
        .jsonPath("$.objectives[0].number")
        .isEqualTo(1)
        .jsonPath("$.framework")
        .doesNotExist();
  }

  @Test
  void a_framework_is_put_under_the_objectives_and_shown_by_the_funders_words() {
    JsonNode before = read(as("COUNTRY_HEAD").get().uri(path()).exchange());

    JsonNode after = read(put("\"0\"", TREE));

    assertThat(after.at("/results/0/id")).isEqualTo(before.at("/results/0/id"));
    assertThat(after.at("/results/1/classification/sdgTargets").toString())
        .isEqualTo("[\"5.2\",\"16.2\"]");
    assertThat(after.at("/results/2/parent").asString()).isEqualTo("1.1");
    assertThat(after.at("/indicators/0/details/targets/0/period").asString()).isEqualTo("2019-Q4");
    assertThat(after.at("/editable").asBoolean()).isTrue();
    assertThat(after.at("/levels/0/labels/en").asString()).isEqualTo("Impact (overall objective)");
    assertThat(after.at("/levels/0/labels/fa-AF").asString()).isNotBlank();
    assertThat(after.at("/version").asInt()).isEqualTo(1);
    assertThat(read(as("REGIONAL_COORDINATOR").get().uri(path()).exchange())).isEqualTo(after);
    as("COUNTRY_HEAD")
        .get()
        .uri("/api/programmes")
        .exchange()
        .expectBody()
        .jsonPath("$[?(@.code=='%s')].objectives[0].name".formatted(code))
        .isEqualTo("Strategy and policy development")
        .jsonPath("$[?(@.code=='%s')].framework".formatted(code))
        .doesNotExist();
  }

  @Test
  void the_owner_tells_its_members_of_each_version() {
    put("\"0\"", TREE).expectStatus().isOk();

    try (TestFacts facts = TestFacts.on(Topics.PROGRAMMES)) {
      ProgrammeFact fact =
          facts.awaitFact(
              ProgrammeFact.class, f -> f.code().value().equals(code) && f.version() == 1);
      assertThat(fact.office()).hasToString("IQ");
      assertThat(fact.results()).hasSize(3);
      assertThat(fact.indicators().getFirst().targets()).hasSize(2);
      assertThat(fact.budget()).isNotNull();
    }
  }

  @Test
  void putting_the_same_again_changes_nothing() {
    put("\"0\"", TREE).expectStatus().isOk();

    put("\"1\"", TREE).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
  }

  @Test
  void a_stale_version_is_refused_and_a_missing_one_asked_for() {
    put("\"0\"", TREE).expectStatus().isOk();

    put("\"0\"", TREE.replace("Strategies", "Laws")).expectStatus().isEqualTo(412);
    put(null, TREE).expectStatus().isEqualTo(428);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"OUTCOME\"|\"GOAL\"|results[1].level",
        "\"16.2\"|\"16.20\"|results[1].classification.sdgTargets[0]",
        "\"15190\"|\"1519\"|results[1].classification.purposeCodes[0]",
        "\"genderMarker\": 2|\"genderMarker\": 7|results[1].classification.genderMarker",
        "\"parent\": \"1.1\"|\"parent\": \"9\"|results[2].parent",
        "\"value\": \"40\"|\"value\": \"forty\"|indicators[0].details.targets[0].value",
        "\"value\": \"40\"|\"value\": 40|indicators[0].details.targets[0].value",
        "\"2019-Q4\"|\"2020\"|indicators[0].details.targets[1].period",
        "\"2019-Q4\"|\"2019-Q5\"|indicators[0].details.targets[1].period",
        "\"year\": 2018|\"year\": 18|indicators[0].details.baseline.year",
        "\"measure\": \"NUMBER\",|''|indicators[0].details.measure",
        "\"result\": \"1.1\"|\"result\": \"5\"|indicators[0].result",
        "\"code\": \"1.1.a\"|\"code\": \"1.1.1\"|indicators[0].code",
        "\"code\": \"1.1.1\"|\"code\": \"1.1.01\"|results[2].code",
        "\"title\": \"Strategies drafted\",|''|results[2].title",
        "\"unit\": \"people\"|\"unitt\": \"people\"|indicators[0].details.unitt"
      })
  void what_is_wrong_is_named_and_nothing_is_kept(String right, String wrong, String field) {
    JsonNode problem = read(put("\"0\"", TREE.replace(right, wrong.equals("''") ? "" : wrong)));

    assertThat(problem.path("status").asInt()).isEqualTo(422);
    assertThat(problem.path("field").asString()).isEqualTo(field);
    as("COUNTRY_OFFICER").get().uri(path()).exchange().expectHeader().valueEquals("ETag", "\"0\"");
  }

  @Test
  void five_hundred_results_and_a_thousand_indicators_in_arabic_are_one_framework() {
    JsonNode large = read(put("\"0\"", large(30)));

    assertThat(large.get("results").size()).isEqualTo(500);
    assertThat(large.get("indicators").size()).isEqualTo(1_000);
    assertThat(read(as("COUNTRY_OFFICER").get().uri(path()).exchange())).isEqualTo(large);
    try (TestFacts facts = TestFacts.on(Topics.PROGRAMMES)) {
      facts.awaitFact(
          ProgrammeFact.class,
          f -> f.code().value().equals(code) && f.indicators().size() == 1_000);
    }
  }

  @Test
  void one_that_no_message_can_carry_is_refused() {
    JsonNode problem = read(put("\"0\"", large(150)));

    assertThat(problem.path("type").asString()).isEqualTo("/problems/body-too-large");
  }

  @Test
  void the_lists_of_codes_are_given_out() {
    as("COUNTRY_HEAD")
        .get()
        .uri("/api/programmes/code-lists")
        .exchange()
        .expectBody()
        .jsonPath("$.purposeCodes[?(@.code=='15136')].name")
        .isEqualTo("Immigration")
        .jsonPath("$.sdgTargets.length()")
        .isEqualTo(169)
        .jsonPath("$.genderMarkers.length()")
        .isEqualTo(4)
        .jsonPath("$.dacGenderMarkers.length()")
        .isEqualTo(3);
  }

  @Test
  void the_api_describes_itself() {
    as("COUNTRY_OFFICER")
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.paths['/api/programmes/{code}/framework'].put")
        .exists();
  }

  @Test
  void who_is_no_officer_reads_and_does_not_write() {
    as("COUNTRY_HEAD")
        .put()
        .uri(path())
        .header("If-Match", "\"0\"")
        .contentType(MediaType.APPLICATION_JSON)
        .body(TREE)
        .exchange()
        .expectStatus()
        .isForbidden();
    as("PARTNER").get().uri(path()).exchange().expectStatus().isForbidden();
  }

  /** A framework whose titles have so many Arabic letters. */
  private static String large(int letters) {
    String title = "تدريب القضاة ".repeat(letters).substring(0, letters);
    String results =
        IntStream.range(1, 500)
            .mapToObj(i ->
                """
                {"level": "OUTPUT", "code": "1.%d", "title": "%s", "parent": "1"}\
                """
                    .formatted(i, title))
            .collect(Collectors.joining(","));
    String indicators =
        IntStream.range(0, 1_000)
            .mapToObj(i ->
                """
                {"code":"1.%d.i%d","result":"1.%d","title":"%s","details":{"measure":"NUMBER",\
                "unit":"%s","baseline":{"value":"0","year":2018},\
                "targets":[{"period":"2019","value":"10"},{"period":"2020","value":"20"}],\
                "disaggregations":["SEX"],"meansOfVerification":"%s","frequency":"YEARLY"}}\
                """
                    .formatted(1 + i / 3, 1 + i % 3, 1 + i / 3, title, "شخص", title))
            .collect(Collectors.joining(","));
    return """
    {"results":[{"level":"OBJECTIVE","code":"1","title":"%s"},%s],"indicators":[%s]}\
    """
        .formatted(title, results, indicators);
  }

  private String path() {
    return "/api/programmes/" + code + "/framework";
  }

  private ResponseSpec put(@Nullable String etag, String body) {
    var request = as("COUNTRY_OFFICER").put().uri(path()).contentType(MediaType.APPLICATION_JSON);
    return (etag == null ? request : request.header("If-Match", etag)).body(body).exchange();
  }

  private static JsonNode read(ResponseSpec answer) {
    return java.util.Objects.requireNonNull(
        answer.expectBody(JsonNode.class).returnResult().getResponseBody());
  }
}
