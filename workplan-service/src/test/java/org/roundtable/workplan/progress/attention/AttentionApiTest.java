package org.roundtable.workplan.progress.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class AttentionApiTest extends ServiceTest {

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private ProgressDriver officer;

  @BeforeEach
  void a_plan_covers_today() {
    officer = new ProgressDriver(as("COUNTRY_OFFICER")).begin(today.getYear() - 1, 3);
  }

  @Test
  void what_does_not_go_as_planned_is_listed_activities_before_indicators_before_money() {
    Said overspent = planned("Overspent", 1, 5, "10.00");
    planned("Overdue", -30, -1);
    planned("Late", -20, 5);
    planned("Within grace", -2, 5);
    Said done = planned("Done", -30, -1);
    Said postponed = planned("Postponed", -3, 30);
    UUID indicator =
        officer.indicator(
            """
            {"measure": "NUMBER", "targets": [{"period": "%d", "value": "100"}]}\
            """
                .formatted(today.getYear() - 1));
    officer.submit();
    officer.note(done.id(), "{\"status\": \"COMPLETED\"}").ok();
    officer.note(postponed.id(), "{\"status\": \"POSTPONED\"}").ok();
    officer
        .post(
            "items/" + indicator + "/results",
            "{\"period\": \"%d\", \"value\": \"60\"}".formatted(today.getYear() - 1))
        .ok();
    spend(overspent, "10.01");

    assertThat(kinds("attention", 50))
        .containsExactly(
            "OVERDUE Overdue",
            "LATE_START Late",
            "POSTPONED Postponed",
            "OFF_TRACK Indicator",
            "OVERSPENT Overspent");
    for (int size = 1; size < 6; size++) {
      assertThat(kinds("attention", size))
          .as("pages of %d", size)
          .isEqualTo(kinds("attention", 50));
    }
    assertThat(kinds("attention?kind=OFF_TRACK&kind=LATE_START", 1))
        .containsExactly("LATE_START Late", "OFF_TRACK Indicator");
    JsonNode money = officer.all("attention?kind=OVERSPENT", 1).getFirst().get("overspent");
    assertThat(money.get("planned").asString() + " " + money.get("spent").asString())
        .isEqualTo("10.00 10.01");
  }

  @Test
  void a_line_that_holds_among_many_that_are_overspent_is_passed_over() {
    Said many = planned("Many", 1, 5, "1.00", "2.00", "3.00", "4.00");
    officer.submit();
    for (JsonNode line : many.body().at("/content/budget")) {
      spend(many, line.get("id").asString(), "2.50");
    }

    assertThat(
            officer.all("attention", 1).stream()
                .map(found -> found.at("/overspent/planned").asString()))
        .containsExactlyInAnyOrder("1.00", "2.00");
  }

  @Test
  void what_the_draft_says_counts_only_once_it_is_submitted() {
    planned("Overdue", -30, -1);
    assertThat(kinds("attention", 50)).isEmpty();
    officer.submit();
    assertThat(kinds("attention", 50)).hasSize(1);
    officer.plans().command(officer.plan(), "withdrawals", "{\"reason\":\"No funds\"}").ok();
    assertThat(kinds("attention", 50)).isEmpty();
  }

  @Test
  void a_cursor_is_taken_as_it_was_given_and_a_kind_is_one_there_is() {
    for (String after : List.of("nonsense", "2nonsense", "9", "")) {
      assertThat(officer.get("attention?after=" + after).problem())
          .isEqualTo("422 /problems/invalid-field after");
    }
    assertThat(officer.get("attention?kind=TIRED").problem())
        .isEqualTo("422 /problems/invalid-field kind");
  }

  @Test
  void a_guest_is_not_told() {
    assertThat(officer.as(as("NATIONAL_AUTHORITY")).get("attention").status()).isEqualTo(403);
    assertThat(officer.as(as("COUNTRY_HEAD")).get("attention").status()).isEqualTo(200);
    assertThat(officer.as(as("REGIONAL_COORDINATOR")).get("attention").status()).isEqualTo(200);
  }

  private Said planned(String title, int start, int end, String... budget) {
    return officer.activity(
        title, today.plusDays(start).toString(), today.plusDays(end).toString(), budget);
  }

  private void spend(Said activity, String amount) {
    spend(activity, activity.body().at("/content/budget/0/id").asString(), amount);
  }

  private void spend(Said activity, String line, String amount) {
    officer
        .post(
            "expenditures",
            """
            {"activity": "%s", "line": "%s", "kind": "EXPENDITURE", "date": "%s", "amount": "%s"}\
            """
                .formatted(activity.id(), line, today, amount))
        .ok();
  }

  private List<String> kinds(String path, int size) {
    return officer.all(path, size).stream()
        .map(found -> found.get("kind").asString() + " " + found.get("title").asString())
        .toList();
  }
}
