package org.roundtable.workplan.progress.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.roundtable.workplan.progress.ProgressDriver;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class SpendingApiTest extends ServiceTest {

  private ProgressDriver officer;
  private UUID activity;
  private String line;

  @BeforeEach
  void an_activity_has_a_budget() {
    officer = new ProgressDriver(as("COUNTRY_OFFICER")).begin();
    Said planned = officer.activity("Train investigators", "2020-03-01", "2020-03-05", "100.00");
    activity = planned.id();
    line = planned.body().at("/content/budget/0/id").asString();
  }

  @Test
  void what_is_committed_and_spent_stands_beside_what_was_planned() {
    officer.submit();
    enter("COMMITMENT", "80.00", null).ok();
    enter("EXPENDITURE", "70.10", null).ok();
    enter("EXPENDITURE", "0.20", null).ok();

    JsonNode shown = officer.all("spending", 1).getFirst();

    assertThat(sums(shown.at("/lines/0/sums"))).isEqualTo("100.00 80.00 70.30 false");
    assertThat(sums(shown.at("/totals/0/sums"))).isEqualTo("100.00 80.00 70.30 false");
    assertThat(shown.get("code").asString()).isEqualTo("1.1");
    JsonNode total = officer.get("spending/totals?by=FUNDER&by=YEAR").ok().body().get(0);
    assertThat(total.get("funder").asString()).isEqualTo("EU");
    assertThat(total.get("year").asInt()).isEqualTo(2020);
    assertThat(sums(total.get("sums"))).isEqualTo("100.00 80.00 70.30 false");
  }

  @Test
  void a_correction_takes_back_no_more_than_there_is() {
    officer.submit();
    UUID paid = enter("EXPENDITURE", "50.00", null).ok().id();
    UUID back = enter("EXPENDITURE", "-20.00", paid).ok().id();

    assertThat(enter("EXPENDITURE", "-30.01", paid).problem())
        .isEqualTo("422 /problems/invalid-field amount");
    enter("EXPENDITURE", "-30.00", back).ok();

    assertThat(officer.all("expenditures?activity=" + activity, 2))
        .extracting(entry -> entry.get("amount").asString())
        .containsExactly("-30.00", "-20.00", "50.00");
    assertThat(sums(officer.all("spending?activity=" + activity, 5).getFirst().at("/lines/0/sums")))
        .isEqualTo("100.00 0.00 0.00 false".replace(" 0.00 0.00", " 0 0.00"));
  }

  @Test
  void two_who_take_back_the_same_money_at_once_do_not_both_get_it() throws Exception {
    officer.submit();
    UUID paid = enter("EXPENDITURE", "50.00", null).ok().id();
    Callable<Said> back = () -> enter("EXPENDITURE", "-40.00", paid);

    List<String> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(List.of(back, back))) {
        answers.add(answer.get().problem());
      }
    }

    assertThat(answers).filteredOn("201"::equals).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.equals("201"))
        .allMatch(answer ->
            answer.equals("409 /problems/already-corrected corrects")
                || answer.equals("422 /problems/invalid-field amount"));
  }

  @Test
  void a_repeated_request_enters_it_once() {
    officer.submit();
    String body = body("EXPENDITURE", "5.00", "");

    UUID first = officer.post("expenditures", body, "pay-once").ok().id();

    assertThat(officer.post("expenditures", body, "pay-once").ok().id()).isEqualTo(first);
    assertThat(officer.all("expenditures?line=" + line, 5)).hasSize(1);
  }

  @Test
  void money_spent_of_what_the_plan_no_longer_has_is_still_shown() {
    officer.submit();
    enter("EXPENDITURE", "70.00", null).ok();
    officer.plans().command(officer.plan(), "revisions", "{}").ok();
    officer
        .plans()
        .delete(
            "/api/workplans/%s/items/%s".formatted(officer.plan(), activity),
            officer.item(activity).etag())
        .ok();
    officer.activity("Instead");
    officer.submit();

    List<JsonNode> shown = officer.all("spending", 50);

    assertThat(shown).hasSize(2);
    assertThat(shown.getLast().has("code")).isFalse();
    assertThat(sums(shown.getLast().at("/lines/0/sums"))).isEqualTo("0 0 70.00 true");
  }

  @Test
  void nothing_is_dated_in_a_locked_period() {
    officer.submit();
    officer.lock("2020-Q2").ok();

    assertThat(enter("EXPENDITURE", "1.00", null).problem())
        .isEqualTo("409 /problems/period-locked date");
    officer.unlock("2020-Q2", "late invoice").ok();
    enter("EXPENDITURE", "1.00", null).ok();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"amount\": \"1.00\"|\"amount\": \"1.005\"|422 /problems/invalid-field amount",
        "\"amount\": \"1.00\"|\"amount\": \"0\"|422 /problems/invalid-field amount",
        "\"amount\": \"1.00\"|\"amount\": \"-1.00\"|422 /problems/invalid-field amount",
        "\"amount\": \"1.00\"|\"amount\": \"1e15\"|422 /problems/invalid-field amount",
        "\"amount\": \"1.00\"|\"amount\": 1e999999999|422 /problems/invalid-field amount",
        "\"amount\": \"1.00\"|\"amount\": 1e-999999999|422 /problems/invalid-field amount",
        "\"amount\": \"1.00\"|\"amount\": \"١٢\"|422 /problems/invalid-field amount",
        "\"amount\": \"1.00\"|\"amount\": true|422 /problems/invalid-field amount",
        "\"amount\": \"1.00\"|\"amount\": null|422 /problems/invalid-field amount",
        "2020-05-01|2999-05-01|422 /problems/invalid-field date",
        "2020-05-01|1999-05-01|422 /problems/invalid-field date",
        "2020-05-01|2020-02-30|422 /problems/invalid-field date",
        "EXPENDITURE|GIFT|422 /problems/invalid-field kind",
        "\"currency\": \"EUR\"|\"currency\": \"IQD\"|422 /problems/invalid-field currency",
        "\"currency\": \"EUR\"|\"currency\": \"Dinar\"|422 /problems/invalid-field currency",
        "\"currency\": \"EUR\"|\"corrects\": \"00000000-0000-0000-0000-000000000007\"|422 /problems/invalid-field corrects",
        "\"note\": \"Invoice\"|\"note\": \"\"|422 /problems/invalid-field note",
      })
  void what_makes_no_sense_is_refused_by_the_field(String sense, String none, String problem) {
    officer.submit();
    String body = body("EXPENDITURE", "1.00", ", \"currency\": \"EUR\", \"note\": \"Invoice\"");
    assertThat(body).contains(sense);

    assertThat(officer.post("expenditures", body.replace(sense, none)).problem())
        .isEqualTo(problem);
    assertThat(officer.all("expenditures", 5)).isEmpty();
  }

  @Test
  void money_is_entered_on_a_line_of_the_submitted_plan_only() {
    assertThat(enter("EXPENDITURE", "1.00", null).problem())
        .isEqualTo("409 /problems/item-unsubmitted item");
    officer.submit();
    String other = body("EXPENDITURE", "1.00", "").replace(line, UUID.randomUUID().toString());
    assertThat(officer.post("expenditures", other).problem())
        .isEqualTo("422 /problems/invalid-field line");
    officer.plans().command(officer.plan(), "withdrawals", "{\"reason\":\"No funds\"}").ok();
    assertThat(enter("EXPENDITURE", "1.00", null).problem())
        .isEqualTo("409 /problems/plan-state state");
  }

  @Test
  void only_officers_enter_and_a_guest_sees_nothing() {
    officer.submit();
    String body = body("EXPENDITURE", "1.00", "");

    assertThat(officer.as(as("COUNTRY_HEAD")).post("expenditures", body).status()).isEqualTo(403);
    assertThat(officer.as(as("REGIONAL_COORDINATOR")).get("spending").status()).isEqualTo(200);
    for (String path : List.of("expenditures", "spending", "spending/totals")) {
      assertThat(officer.as(as("NATIONAL_AUTHORITY")).get(path).status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sums_equal_what_one_counts_by_hand(long seed) {
    Random random = new Random(seed);
    officer.activity("Second", "2020-03-01", "2020-03-05", "10.00", "20.00");
    officer.submit();
    List<JsonNode> lines = new ArrayList<>();
    officer.all("spending", 50).forEach(shown -> shown.get("lines").forEach(lines::add));
    Map<String, BigDecimal> byHand = new HashMap<>();
    List<Said> entered = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      boolean correct = !entered.isEmpty() && random.nextInt(3) == 0;
      Said said = correct ? correction(random, entered) : entry(random, lines);
      if (said.status() == 201) {
        entered.add(said);
        JsonNode entry = said.body();
        byHand.merge(
            entry.get("line").asString() + entry.get("kind").asString(),
            new BigDecimal(entry.get("amount").asString()),
            BigDecimal::add);
      }
    }

    for (JsonNode shown : officer.all("spending", 1)) {
      for (JsonNode of : shown.get("lines")) {
        String id = of.get("line").asString();
        assertThat(new BigDecimal(of.at("/sums/committed").asString()))
            .isEqualByComparingTo(byHand.getOrDefault(id + "COMMITMENT", BigDecimal.ZERO));
        assertThat(new BigDecimal(of.at("/sums/spent").asString()))
            .isEqualByComparingTo(byHand.getOrDefault(id + "EXPENDITURE", BigDecimal.ZERO));
      }
    }
    BigDecimal all = byHand.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    JsonNode total = officer.get("spending/totals").ok().body().get(0).get("sums");
    assertThat(
            new BigDecimal(total.get("committed").asString())
                .add(new BigDecimal(total.get("spent").asString())))
        .isEqualByComparingTo(all);
    assertThat(officer.all("expenditures", 7)).hasSameSizeAs(entered);
  }

  private Said entry(Random random, List<JsonNode> lines) {
    String of = lines.get(random.nextInt(lines.size())).get("line").asString();
    UUID owner = owner(of);
    return officer.post(
        "expenditures",
        entry(
            owner, of, random.nextBoolean() ? "COMMITMENT" : "EXPENDITURE", amount(random, 0), ""));
  }

  private Said correction(Random random, List<Said> entered) {
    JsonNode of = entered.get(random.nextInt(entered.size())).body();
    return officer.post(
        "expenditures",
        entry(
            UUID.fromString(of.get("activity").asString()),
            of.get("line").asString(),
            of.get("kind").asString(),
            amount(random, 2500),
            ", \"corrects\": \"%s\"".formatted(of.get("id").asString())));
  }

  private UUID owner(String of) {
    return officer.all("spending", 50).stream()
        .filter(shown ->
            shown.get("lines").valueStream().anyMatch(l -> of.equals(l.get("line").asString())))
        .map(shown -> UUID.fromString(shown.get("activity").asString()))
        .findFirst()
        .orElseThrow();
  }

  private static String amount(Random random, int down) {
    return BigDecimal.valueOf(random.nextInt(5000) + 1L - down, 2).toPlainString();
  }

  private Said enter(String kind, String amount, UUID corrects) {
    return officer.post(
        "expenditures",
        body(kind, amount, corrects == null ? "" : ", \"corrects\": \"%s\"".formatted(corrects)));
  }

  private String body(String kind, String amount, String more) {
    return entry(activity, line, kind, amount, more);
  }

  private static String entry(UUID activity, String line, String kind, String amount, String more) {
    return """
    {"activity": "%s", "line": "%s", "kind": "%s", "date": "2020-05-01", "amount": "%s"%s}\
    """
        .formatted(activity, line, kind, amount, more);
  }

  private static String sums(JsonNode sums) {
    return "%s %s %s %s"
        .formatted(
            sums.get("planned").asString(),
            sums.get("committed").asString(),
            sums.get("spent").asString(),
            sums.get("overspent").asBoolean());
  }
}
