package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;

/** What a plan makes of its programme's framework, and of its changes. */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class FrameworkInPlanTest extends ServiceTest {

  private static final String FIRST =
      """
      {"results": [
         {"level": "OBJECTIVE", "code": "1", "title": "Strategy and policy development"},
         {"level": "OUTCOME", "code": "1.1", "parent": "1", "title": "A national strategy"},
         {"level": "OUTPUT", "code": "1.1.1", "parent": "1.1", "title": "A drafting committee"}],
       "indicators": [
         {"code": "1.1.b", "result": "1.1", "title": "Strategies adopted",
          "details": {"measure": "NUMBER", "unit": "strategies",
                      "baseline": {"value": "0", "year": 2018},
                      "targets": [{"period": "2021", "value": "1"}]}}]}
      """;
  private static final String SECOND =
      """
      {"results": [
         {"level": "OBJECTIVE", "code": "1", "title": "Strategy, policy and law"},
         {"level": "OUTCOME", "code": "1.1", "parent": "1", "title": "A national strategy"},
         {"level": "OUTPUT", "code": "1.1.2", "parent": "1.1", "title": "An action plan"}]}
      """;

  private final String programme =
      "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private PlanDriver officer;
  private UUID plan;

  @BeforeEach
  void a_plan_is_begun_under_a_framework() {
    officer = new PlanDriver(as("COUNTRY_OFFICER"));
    officer.programme(programme);
    reframe(FIRST);
    plan = officer.begin(programme).id();
  }

  @Test
  void a_draft_begins_with_the_whole_framework_which_the_country_cannot_change() {
    assertThat(lines())
        .containsExactly(
            "1 Strategy and policy development",
            "1.1 A national strategy",
            "1.1.1 A drafting committee",
            "1.1.b Strategies adopted");

    Said outcome = item("1.1");
    String body =
        PlanDriver.item(
            UUID.fromString(outcome.body().get("parent").asString()),
            "1.1",
            "{\"kind\": \"OUTCOME\", \"title\": \"Mine\"}");
    assertThat(officer.put(path(outcome), body, outcome.etag()).problem())
        .isEqualTo("409 /problems/item-sealed item");
  }

  @Test
  void a_changed_framework_changes_an_open_draft_and_takes_nothing_from_the_country() {
    officer.add(plan, item("1.1.1").id(), "Convene the committee").ok();
    officer.add(plan, item("1.1").id(), "Consult the provinces").ok();
    assertThat(lines()).contains("1.1.2 Consult the provinces");

    reframe(SECOND);

    assertThat(lines())
        .containsExactly(
            "1 Strategy, policy and law",
            "1.1 A national strategy",
            "1.1.1 A drafting committee",
            "1.1.1.1 Convene the committee",
            "1.1.2 An action plan",
            "1.1.3 Consult the provinces");
    assertThat(item("1.1.1").body().has("element")).as("the country's own now").isFalse();
  }

  @Test
  void what_was_submitted_never_follows_and_a_plan_that_is_opened_again_does() {
    officer.submit(plan).ok();
    List<String> submitted = lines();

    reframe(SECOND);
    assertThat(lines()).isEqualTo(submitted);
    officer.command(plan, "revisions", "{}").ok();

    assertThat(lines()).contains("1 Strategy, policy and law", "1.1.2 An action plan");
    assertThat(lines("?version=1")).isEqualTo(submitted);
  }

  private void reframe(String framework) {
    String path = "/api/programmes/%s/framework".formatted(programme);
    officer.put(path, framework, officer.get(path).ok().etag()).ok();
  }

  private Said item(String code) {
    for (var item : officer.get(PlanDriver.items(plan)).body().get("items")) {
      if (item.get("code").asString().equals(code)) {
        return officer.get(PlanDriver.items(plan) + "/" + item.get("id").asString());
      }
    }
    throw new AssertionError("no item " + code);
  }

  private String path(Said item) {
    return PlanDriver.items(plan) + "/" + item.id();
  }

  private List<String> lines() {
    return lines("");
  }

  private List<String> lines(String query) {
    List<String> lines = new ArrayList<>();
    officer
        .get(PlanDriver.items(plan) + query)
        .ok()
        .body()
        .get("items")
        .forEach(item ->
            lines.add(item.get("code").asString() + " " + item.at("/content/title").asString()));
    return lines;
  }
}
