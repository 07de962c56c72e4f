package org.roundtable.workplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened in Erbil in December 2019, from the draft to the validated plan: facts of a press
 * note, people by function.
 */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class RoundtableStoryTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-ERBIL";
  private static final Map<String, String> CODES =
      Map.of(
          "Ministry of Interior", "MoI",
          "Supreme Judicial Council", "SJC",
          "Central Committee on Combating Human Trafficking", "CCCHT");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode input = read();
  private PlanDriver plans;
  private UUID plan;
  private ReviewDriver officer;

  @BeforeEach
  void the_three_year_draft_is_presented() {
    plans = new PlanDriver(as("COUNTRY_OFFICER"));
    plans.programme(JSON.writeValueAsString(programme()), PROGRAMME);
    plan = plans.begin(PROGRAMME).id();
    officer = new ReviewDriver(plans, plan);
    plans.add(plan, plans.objective(plan, 3), "Train investigating officers").ok();
    plans.add(plan, plans.objective(plan, 4), "Meet the neighbouring countries").ok();
    plans
        .put(
            "/api/workplans/%s/validation".formatted(plan),
            "{\"required\": %s, \"quorum\": 9}".formatted(JSON.writeValueAsString(members())),
            plans.get("/api/workplans/" + plan).etag())
        .ok();
    plans.submit(plan).ok();
  }

  @Test
  void the_committees_inputs_are_answered_worked_in_and_signed_by_nine_institutions() {
    Said round = officer.open(true, asked()).ok();
    List<Said> inputs = theInputsOfTheMeetingAreEntered(round);
    assertThat(plans.sign(plan, 1, "MoI").problem()).isEqualTo("409 /problems/plan-state state");
    officer.close(round).ok();
    assertThat(plans.sign(plan, 1, "MoI").problem())
        .isEqualTo("409 /problems/inputs-unanswered inputs");

    officer.dispose(inputs.get(0).id(), "ACCEPTED", "Cooperation is the aim of objective 4").ok();
    officer.dispose(inputs.get(1).id(), "PARTLY_ACCEPTED", "Hearings are the courts' own").ok();
    officer.dispose(inputs.get(2).id(), "ACCEPTED", "It was asked for by all").ok();
    officer.dispose(inputs.get(3).id(), "NOT_ACCEPTED", "The training is planned already").ok();
    plans.command(plan, "revisions", "{}").ok();
    plans.add(plan, plans.objective(plan, 1), "Raise awareness of trafficking").ok();
    Said meeting = plans.get(PlanDriver.items(plan) + "?text=neighbouring").ok();
    String path = PlanDriver.items(plan) + "/" + meeting.body().at("/items/0/id").asString();
    plans.change(plan, plans.get(path), "Meet the neighbouring countries twice a year").ok();
    plans.submit(plan).ok();

    JsonNode difference =
        plans.get("/api/workplans/%s/difference?from=1&to=2".formatted(plan)).ok().body();
    assertThat(difference.get("items"))
        .extracting(item -> item.get("change").asString() + " " + item.get("title").asString())
        .containsExactly(
            "ADDED Raise awareness of trafficking",
            "CHANGED Meet the neighbouring countries twice a year");
    for (String institution : members()) {
      assertThat(state()).as("before %s signs", institution).isEqualTo("IN_REVIEW");
      plans.sign(plan, 2, institution).ok();
    }
    assertThat(state()).isEqualTo("VALIDATED");
    theReportTellsIt(round);
  }

  private List<Said> theInputsOfTheMeetingAreEntered(Said round) {
    List<Said> entered = new ArrayList<>();
    for (JsonNode said : input.at("/workplan/inputs")) {
      int objective = Integer.parseInt(said.get("on").asString().replaceAll("\\D", ""));
      entered.add(
          officer
              .give(
                  round,
                  plans.objective(plan, objective),
                  said.get("text").asString(),
                  ", \"onBehalfOf\": \"%s\", \"givenOn\": \"2019-12-15\""
                      .formatted(CODES.get(said.get("institution").asString())))
              .ok());
    }
    assertThat(entered).hasSize(4);
    assertThat(entered)
        .extracting(each -> each.body().get("objective").asInt())
        .containsExactly(4, 5, 1, 3);
    return entered;
  }

  private void theReportTellsIt(Said round) {
    JsonNode report = officer.get("rounds/%s/report".formatted(round.id())).ok().body();
    assertThat(report.get("asked")).hasSize(10);
    assertThat(report.get("asked"))
        .filteredOn(asked -> asked.get("inputs").asInt() > 0)
        .extracting(asked -> asked.get("institution").asString() + " " + asked.get("inputs"))
        .containsExactly("MoI 1", "SJC 1", "CCCHT 2");
    assertThat(report.get("inputs"))
        .extracting(each -> each.get("code").asString() + " " + each.at("/input/disposition/kind"))
        .containsExactly(
            "4 \"ACCEPTED\"", "5 \"PARTLY_ACCEPTED\"", "1 \"ACCEPTED\"", "3 \"NOT_ACCEPTED\"");
    assertThat(report.at("/changes/added").asInt()).isEqualTo(1);
    assertThat(report.at("/changes/changed").asInt()).isEqualTo(1);
  }

  private String state() {
    return plans.get("/api/workplans/" + plan).body().get("state").asString();
  }

  private List<String> members() {
    List<String> codes = new ArrayList<>();
    input.get("institutions").forEach(each -> codes.add(each.get("code").asString()));
    assertThat(codes).hasSize(9);
    return codes;
  }

  private String[] asked() {
    List<String> asked = new ArrayList<>(members());
    asked.add("CCCHT");
    return asked.toArray(String[]::new);
  }

  private JsonNode programme() {
    var programme = (tools.jackson.databind.node.ObjectNode) input.get("programme").deepCopy();
    return programme.put("code", PROGRAMME);
  }

  private static JsonNode read() {
    try {
      return JSON.readTree(
          Files.readString(Path.of("../office/src/main/resources/demo/iraq-2019.json")));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
