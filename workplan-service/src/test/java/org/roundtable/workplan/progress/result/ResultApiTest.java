package org.roundtable.workplan.progress.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.IndicatorFact;
import org.roundtable.contracts.workplan.Track;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.roundtable.workplan.progress.ProgressDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class ResultApiTest extends ServiceTest {

  private static final String NONE = "00000000-0000-0000-0000-000000000007";

  @Autowired private MongoOperations mongo;
  @Autowired private JudgeIndicators sweep;

  private ProgressDriver officer;
  private UUID indicator;

  @BeforeEach
  void a_plan_has_an_indicator() {
    officer = new ProgressDriver(as("COUNTRY_OFFICER")).begin();
    indicator =
        officer.indicator(
            """
            {"measure": "NUMBER", "unit": "people trained",
             "baseline": {"value": "0", "year": 2019},
             "targets": [{"period": "2020", "value": "100"}, {"period": "2021", "value": "200"}],
             "disaggregations": ["SEX", "AGE"]}\
            """);
  }

  @Test
  void a_result_stands_against_baseline_and_target() {
    officer.submit();
    enter("2020-H1", "40", "").ok();
    enter(
            "2020",
            "90",
            """
            , "parts": [{"sex": "FEMALE", "value": "50"}, {"sex": "MALE", "value": "40"}],
            "meansOfVerification": "Attendance lists",
            "evidence": [{"title": "Lists", "link": "https://example.org/lists"}]\
            """)
        .ok();

    JsonNode series = officer.all("series", 1).getFirst();

    assertThat(series.get("results"))
        .extracting(measured ->
            "%s %s of %s, expected %s, %s%%"
                .formatted(
                    measured.at("/result/period").asString(),
                    measured.at("/result/value").asString(),
                    measured.at("/target/value").asString(),
                    measured.get("expected").asString(),
                    measured.get("achievement").asString()))
        .containsExactly(
            "2020-H1 40 of 100, expected 49.59, 40.0%", "2020 90 of 100, expected 100, 90.0%");
    assertThat(series.at("/results/1/result/parts")).hasSize(2);
    assertThat(series.get("track").asString())
        .as("200 were to be reached by 2021")
        .isEqualTo("OFF_TRACK");
    assertThat(officer.get("items/" + indicator + "/series").ok().body()).isEqualTo(series);
  }

  @Test
  void the_region_hears_what_counts_and_whether_it_keeps_up() {
    officer.submit();
    UUID first = enter("2021", "20", "").ok().id();
    enter("2021", "190", ", \"corrects\": \"%s\"".formatted(first)).ok();

    try (TestFacts facts = TestFacts.on(Topics.INDICATORS)) {
      IndicatorFact before = facts.awaitFact(IndicatorFact.class, of("20"));
      assertThat(before.track()).isEqualTo(Track.OFF_TRACK);
      IndicatorFact after = facts.awaitFact(IndicatorFact.class, of("190"));
      assertThat(after.track()).isEqualTo(Track.ON_TRACK);
      assertThat(after.version()).isEqualTo(before.version() + 1);
      assertThat(after.results()).hasSize(1);
      assertThat(after.targets()).hasSize(2);
      assertThat(after.objective()).isEqualTo(1);
    }
  }

  @Test
  void
      an_indicator_that_nobody_reports_on_is_off_track_once_a_target_is_due_and_gone_with_its_plan() {
    officer.submit();
    sweep.judge();

    assertThat(officer.get("items/" + indicator + "/series").body().get("track").asString())
        .isEqualTo("OFF_TRACK");
    officer.plans().command(officer.plan(), "withdrawals", "{\"reason\":\"No funds\"}").ok();
    sweep.judge();
    sweep.judge();

    try (TestFacts facts = TestFacts.on(Topics.INDICATORS)) {
      IndicatorFact gone =
          facts.awaitFact(IndicatorFact.class, f -> f.id().equals(indicator) && f.removed());
      assertThat(gone.version()).as("nothing else changed").isEqualTo(1);
    }
  }

  @Test
  void a_correction_takes_the_place_of_what_counts_and_the_history_keeps_both() {
    officer.submit();
    UUID first = enter("2020", "40", "").ok().id();

    assertThat(enter("2020", "50", "").problem()).isEqualTo("409 /problems/already-exists period");
    assertThat(enter("2021", "50", corrects(first)).problem())
        .isEqualTo("422 /problems/invalid-field corrects");
    UUID second = enter("2020", "50", corrects(first)).ok().id();
    assertThat(enter("2020", "60", corrects(first)).problem())
        .isEqualTo("409 /problems/already-corrected corrects");

    assertThat(history()).extracting(r -> r.get("value").asString()).containsExactly("50", "40");
    assertThat(officer.all("series", 5).getFirst().at("/results/0/result/id").asString())
        .isEqualTo(second.toString());
  }

  @Test
  void a_result_that_a_crash_kept_from_its_history_is_filed_by_whoever_comes_next() {
    officer.submit();
    UUID first = enter("2020", "40", "").ok().id();
    mongo.remove(Query.query(Criteria.where("_id").is(first)), ResultEntry.class);
    UUID second = enter("2020", "50", corrects(first)).ok().id();
    mongo.remove(Query.query(Criteria.where("_id").is(second)), ResultEntry.class);

    assertThat(history())
        .extracting(r -> UUID.fromString(r.get("id").asString()))
        .containsExactly(second, first);
  }

  @Test
  void a_repeated_request_enters_it_once_even_if_its_period_is_locked_meanwhile() {
    officer.submit();
    String path = "items/" + indicator + "/results";
    String body = "{\"period\": \"2020\", \"value\": \"40\"}";

    UUID first = officer.post(path, body, "result-once").ok().id();
    officer.lock("2020").ok();

    assertThat(officer.post(path, body, "result-once").ok().id()).isEqualTo(first);
    assertThat(history()).hasSize(1);
  }

  @Test
  void a_locked_period_refuses_entries_for_it_and_what_lies_in_it_until_it_is_opened() {
    officer.submit();
    UUID first = enter("2020-Q1", "10", "").ok().id();
    officer.lock("2020").ok();

    for (String period : List.of("2020", "2020-H2", "2020-Q2", "2020-03")) {
      assertThat(enter(period, "10", "").problem()).isEqualTo("409 /problems/period-locked period");
    }
    assertThat(enter("2020-Q1", "11", corrects(first)).problem())
        .isEqualTo("409 /problems/period-locked period");
    enter("2021-Q1", "20", "").ok();
    officer.unlock("2020", "late figures").ok();
    enter("2020-Q1", "11", corrects(first)).ok();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422 /problems/invalid-field period",
        "{\"period\": \"2020\"}|422 /problems/invalid-field value",
        "{\"period\": \"2019\", \"value\": \"1\"}|422 /problems/invalid-field period",
        "{\"period\": \"2020-13\", \"value\": \"1\"}|422 /problems/invalid-field period",
        "{\"period\": \"2020-W3\", \"value\": \"1\"}|422 /problems/invalid-field period",
        "{\"period\": \"2020\", \"value\": \"many\"}|422 /problems/invalid-field value",
        "{\"period\": \"2020\", \"value\": \"١٢\"}|422 /problems/invalid-field value",
        "{\"period\": \"2020\", \"value\": \"1e3\"}|422 /problems/invalid-field value",
        "{\"period\": \"2020\", \"value\": \"=1+1\"}|422 /problems/invalid-field value",
        "{\"period\": \"2020\", \"value\": \"\"}|422 /problems/invalid-field value",
        "{\"period\": \"2020\", \"value\": \"1\", \"parts\": [{\"value\": \"1\"}]}|422 /problems/invalid-field parts[0].sex",
        "{\"period\": \"2020\", \"value\": \"1\", \"parts\": [{\"sex\": \"W\", \"value\": \"1\"}]}|422 /problems/invalid-field parts[0].sex",
        "{\"period\": \"2020\", \"value\": \"1\", \"parts\": [{\"sex\": \"OTHER\"}]}|422 /problems/invalid-field parts[0].value",
        "{\"period\": \"2020\", \"value\": \"1\", \"parts\": [{\"sex\": \"OTHER\", \"value\": \"-1\"}]}|422 /problems/invalid-field parts[0].value",
        "{\"period\": \"2020\", \"value\": \"1\", \"parts\": [{\"sex\": \"OTHER\", \"value\": \"2\"}]}|422 /problems/invalid-field parts[0].value",
        "{\"period\": \"2020\", \"value\": \"1\", \"parts\": [{\"ageBand\": \"young\", \"value\": \"1\"}]}|422 /problems/invalid-field parts[0].ageBand",
        "{\"period\": \"2020\", \"value\": \"1\", \"parts\": [{\"place\": \"Erbil\", \"value\": \"1\"}]}|422 /problems/invalid-field parts[0].place",
        "{\"period\": \"2020\", \"value\": \"1\", \"parts\": [{\"institutionKind\": \"NGO\", \"value\": \"1\"}]}|422 /problems/invalid-field parts[0].institutionKind",
        "{\"period\": \"2020\", \"value\": \"1\", \"parts\": [null]}|422 /problems/invalid-field parts",
        "{\"period\": \"2020\", \"value\": \"1\", \"evidence\": [{\"title\": \"x\", \"link\": \"ftp://a.org\"}]}|422 /problems/invalid-field evidence[0].link",
        "{\"period\": \"2020\", \"value\": \"1\", \"corrects\": \""
            + NONE
            + "\"}|422 /problems/invalid-field corrects",
      })
  void what_makes_no_sense_is_refused_by_the_field(String body, String problem) {
    officer.submit();

    assertThat(officer.post("items/" + indicator + "/results", body).problem()).isEqualTo(problem);
    assertThat(history()).isEmpty();
  }

  @Test
  void an_indicator_is_reported_by_what_it_measures() {
    UUID law = officer.indicator("{\"measure\": \"YES_NO\"}");
    UUID words = officer.indicator("{\"measure\": \"QUALITATIVE\"}");
    officer.submit();

    assertThat(enter(law, "2020", "maybe", "").problem())
        .isEqualTo("422 /problems/invalid-field value");
    enter(law, "2020", "YES", "").ok();
    enter(words, "2020", "قوي", "").ok();
    assertThat(
            enter(words, "2021", "x", ", \"parts\": [{\"sex\": \"MALE\", \"value\": 1}]").problem())
        .isEqualTo("422 /problems/invalid-field parts[0].sex");
    assertThat(officer.all("series", 2)).hasSize(3);
  }

  @Test
  void only_a_submitted_indicator_of_a_plan_that_holds_is_reported_on() {
    assertThat(enter("2020", "1", "").problem()).isEqualTo("409 /problems/item-unsubmitted item");
    officer.submit();
    assertThat(enter(officer.objective(), "2020", "1", "").problem())
        .isEqualTo("422 /problems/invalid-field item");
    assertThat(enter(UUID.fromString(NONE), "2020", "1", "").status()).isEqualTo(404);
    officer.plans().command(officer.plan(), "withdrawals", "{\"reason\":\"No funds\"}").ok();
    assertThat(enter("2020", "1", "").problem()).isEqualTo("409 /problems/plan-state state");
  }

  @Test
  void only_officers_enter_results_and_a_guest_sees_none() {
    officer.submit();
    String path = "items/" + indicator + "/results";

    assertThat(
            officer
                .as(as("REGIONAL_COORDINATOR"))
                .post(path, "{\"period\": \"2020\", \"value\": \"1\"}")
                .status())
        .isEqualTo(403);
    assertThat(officer.as(as("COUNTRY_HEAD")).get(path).status()).isEqualTo(200);
    for (String guests : List.of(path, "series", "items/" + indicator + "/series")) {
      assertThat(officer.as(as("NATIONAL_AUTHORITY")).get(guests).status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void no_result_is_lost_and_the_last_of_each_period_counts(long seed) {
    officer.submit();
    Random random = new Random(seed);
    List<String> periods = List.of("2020", "2020-Q1", "2020-Q2", "2021", "2022-05");
    Map<String, UUID> counting = new HashMap<>();
    List<JsonNode> entered = new ArrayList<>();
    for (int step = 0; step < 25; step++) {
      String period = periods.get(random.nextInt(periods.size()));
      UUID before = counting.get(period);
      boolean unseen = random.nextInt(4) == 0;
      Said said =
          enter(
              period,
              Integer.toString(random.nextInt(300)),
              before == null || unseen ? "" : corrects(before));
      assertThat(said.status()).isEqualTo(before != null && unseen ? 409 : 201);
      if (said.status() == 201) {
        counting.put(period, said.id());
        entered.add(said.body());
        if (random.nextInt(4) == 0) {
          mongo.remove(Query.query(Criteria.where("_id").is(said.id())), ResultEntry.class);
        }
      }
    }

    assertThat(history()).containsExactlyElementsOf(entered.reversed());
    assertThat(officer.all("series", 5).getFirst().get("results"))
        .extracting(measured -> UUID.fromString(measured.at("/result/id").asString()))
        .containsExactlyInAnyOrderElementsOf(counting.values());
  }

  private java.util.function.Predicate<IndicatorFact> of(String value) {
    return fact ->
        fact.id().equals(indicator)
            && fact.results().stream().anyMatch(result -> result.value().value().equals(value));
  }

  private List<JsonNode> history() {
    return officer.all("items/" + indicator + "/results", 7);
  }

  private Said enter(String period, String value, String more) {
    return enter(indicator, period, value, more);
  }

  private Said enter(UUID of, String period, String value, String more) {
    return officer.post(
        "items/" + of + "/results",
        "{\"period\": \"%s\", \"value\": \"%s\"%s}".formatted(period, value, more));
  }

  private static String corrects(UUID earlier) {
    return ", \"corrects\": \"%s\"".formatted(earlier);
  }
}
