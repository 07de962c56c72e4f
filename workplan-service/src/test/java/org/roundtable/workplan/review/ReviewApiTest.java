package org.roundtable.workplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.contracts.workplan.InputFact;
import org.roundtable.contracts.workplan.RoundFact;
import org.roundtable.contracts.workplan.RoundState;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class ReviewApiTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";

  private PlanDriver plans;
  private UUID plan;
  private UUID objective;
  private UUID activity;
  private ReviewDriver officer;
  private ReviewDriver interior;
  private ReviewDriver justice;

  @BeforeEach
  void a_plan_is_in_review() {
    plans = new PlanDriver(as("COUNTRY_OFFICER"));
    plans.programme(PROGRAMME);
    plan = plans.begin(PROGRAMME).id();
    objective = plans.objective(plan, 1);
    activity = plans.add(plan, objective, "Train investigators").ok().id();
    officer = new ReviewDriver(plans, plan);
    interior = new ReviewDriver(ReviewDriver.guest(anonymous, "MoI"), plan);
    justice = new ReviewDriver(ReviewDriver.guest(anonymous, "MoJ"), plan);
    plans.submit(plan).ok();
  }

  @Test
  void a_round_is_opened_on_the_version_under_review_and_one_at_a_time() {
    Said first = officer.open(false, "MoI").ok();
    assertThat(first.body().get("planVersion").asInt()).isEqualTo(1);
    assertThat(first.body().get("number").asInt()).isEqualTo(1);
    assertThat(officer.open(false, "MoI").problem()).isEqualTo("409 /problems/round-state round");

    officer.close(first).ok();
    Said second = officer.open(false, "MoI").ok();

    assertThat(second.body().get("number").asInt()).isEqualTo(2);
    assertThat(officer.close(first).problem()).isEqualTo("409 /problems/round-state round");
  }

  @Test
  void a_draft_is_reviewed_by_nobody() {
    UUID draft = plans.begin(PROGRAMME).id();

    assertThat(new ReviewDriver(plans, draft).open(false, "MoI").problem())
        .isEqualTo("409 /problems/plan-state state");
  }

  @Test
  void a_plan_stays_under_review_while_a_round_takes_inputs() {
    Said round = officer.open(false, "MoI").ok();

    for (String command : List.of("revisions", "withdrawals")) {
      assertThat(plans.command(plan, command, "{\"reason\":\"No money\"}").problem())
          .as(command)
          .isEqualTo("409 /problems/plan-state state");
    }
    assertThat(plans.sign(plan, 1, "MoI").problem()).isEqualTo("409 /problems/plan-state state");

    officer.close(round).ok();
    plans.command(plan, "revisions", "{}").ok();
  }

  @Test
  void an_input_without_an_answer_holds_the_plan_up_and_one_with_a_reason_does_not() {
    Said round = officer.open(false, "MoI").ok();
    UUID input = interior.give(round, activity, "Which investigators?").ok().id();
    UUID withdrawn = interior.give(round, null, "Never mind").ok().id();
    interior.withdraw(withdrawn).ok();
    officer.close(round).ok();
    assertThat(plans.sign(plan, 1, "MoI").problem())
        .isEqualTo("409 /problems/inputs-unanswered inputs");

    assertThat(officer.dispose(input, "ACCEPTED", " ").problem())
        .isEqualTo("422 /problems/invalid-field reason");
    officer.dispose(input, "ACCEPTED", "Those of the border police").ok();

    plans.sign(plan, 1, "MoI").ok();
  }

  @Test
  void an_input_is_on_something_that_the_reviewed_version_has() {
    Said round = officer.open(false, "MoI").ok();

    interior.give(round, activity, "Later", ", \"part\": \"plannedEnd\"").ok();
    interior.give(round, null, "Well done").ok();
    assertThat(interior.give(round, activity, "Pink", ", \"part\": \"colour\"").problem())
        .isEqualTo("422 /problems/invalid-field part");
    assertThat(interior.give(round, null, "Which?", ", \"part\": \"title\"").problem())
        .isEqualTo("422 /problems/invalid-field part");
    assertThat(interior.give(round, UUID.randomUUID(), "Gone").problem())
        .isEqualTo("422 /problems/unknown-item item");
  }

  @Test
  void a_budget_line_has_inputs_of_its_own() {
    UUID other = plans.begin(PROGRAMME).id();
    String paid =
        """
        {"kind": "ACTIVITY", "title": "Paid", "plannedStart": "2020-03-01",
         "plannedEnd": "2020-03-05",
         "budget": [{"funder": "EU", "year": 2020, "amount": "10.00", "currency": "EUR"}]}\
        """;
    Said item =
        plans
            .post(
                PlanDriver.items(other),
                PlanDriver.item(plans.objective(other, 1), null, paid),
                null)
            .ok();
    plans.submit(other).ok();
    ReviewDriver reviewed = new ReviewDriver(plans, other);
    Said round = reviewed.open(false, "MoI").ok();

    String line = item.body().at("/content/budget/0/id").asString();
    Said input =
        reviewed
            .give(
                round,
                item.id(),
                "Too little",
                ", \"onBehalfOf\": \"MoI\", \"part\": \"%s\"".formatted(line))
            .ok();

    assertThat(input.body().get("part").asString()).isEqualTo(line);
    assertThat(input.body().get("objective").asInt()).isEqualTo(1);
  }

  @Test
  void the_office_enters_what_was_said_in_a_meeting_and_it_is_marked_so() {
    Said round = officer.open(false, "MoI").ok();

    Said entered =
        officer
            .give(
                round,
                activity,
                "Train judges as well",
                ", \"onBehalfOf\": \"MoI\", \"givenOn\": \"2019-12-15\"")
            .ok();

    assertThat(entered.body().get("enteredByOffice").asBoolean()).isTrue();
    assertThat(entered.body().get("givenOn").asString()).isEqualTo("2019-12-15");
    assertThat(interior.get("inputs/" + entered.id()).status()).isEqualTo(200);
    assertThat(officer.give(round, null, "For whom?").problem())
        .isEqualTo("422 /problems/invalid-field onBehalfOf");
    assertThat(officer.giveFor(round, null, "MoFA", "Not asked").problem())
        .isEqualTo("422 /problems/not-invited institution");
    assertThat(
            officer
                .give(round, null, "Soon", ", \"onBehalfOf\": \"MoI\", \"givenOn\": \"2119-01-01\"")
                .problem())
        .isEqualTo("422 /problems/invalid-field givenOn");
  }

  @Test
  void a_guest_speaks_for_its_own_institution_and_today() {
    Said round = officer.open(false, "MoI", "MoJ").ok();

    assertThat(interior.give(round, null, "As justice", ", \"onBehalfOf\": \"MoJ\"").problem())
        .isEqualTo("422 /problems/invalid-field onBehalfOf");
    assertThat(interior.give(round, null, "Long ago", ", \"givenOn\": \"2019-12-15\"").problem())
        .isEqualTo("422 /problems/invalid-field givenOn");
    Said given = interior.give(round, null, "As interior").ok();
    assertThat(given.body().get("institution").asString()).isEqualTo("MoI");
    assertThat(given.body().get("enteredByOffice").asBoolean()).isFalse();
  }

  @Test
  void a_closed_round_takes_no_input_but_replies_and_decisions() {
    Said round = officer.open(false, "MoI").ok();
    UUID input = interior.give(round, activity, "Which investigators?").ok().id();
    officer.close(round).ok();

    assertThat(interior.give(round, null, "One more").problem())
        .isEqualTo("409 /problems/round-state round");
    assertThat(interior.rephrase(input, "Which?").problem())
        .isEqualTo("409 /problems/round-state round");
    officer.reply(input, "Those of the border police?").ok();
    interior.reply(input, "Yes").ok();
    Said disposed = officer.dispose(input, "PARTLY_ACCEPTED", "In 2021 only").ok();

    assertThat(disposed.body().get("replies"))
        .extracting(reply -> reply.path("institution").asString("the office"))
        .containsExactly("the office", "MoI");
    assertThat(interior.get("inputs/" + input).body().at("/disposition/reason").asString())
        .isEqualTo("In 2021 only");
  }

  @Test
  void an_institution_that_is_not_invited_is_told_nothing() {
    Said round = officer.open(true, "MoI").ok();
    UUID input = interior.give(round, activity, "Which investigators?").ok().id();

    for (String path :
        List.of("rounds", "rounds/" + round.id(), "inputs", "inputs/counts", "inputs/" + input)) {
      assertThat(justice.get(path).problem()).as(path).isEqualTo("404 /problems/not-found");
    }
    assertThat(justice.give(round, null, "Me too").problem()).isEqualTo("404 /problems/not-found");
    assertThat(justice.reply(input, "I agree").problem()).isEqualTo("404 /problems/not-found");
    assertThat(justice.withdraw(input).problem()).isEqualTo("404 /problems/not-found");
  }

  @Test
  void an_institution_sees_its_own_inputs_and_none_of_the_others() {
    Said round = officer.open(false, "MoI", "MoJ").ok();
    UUID ours = interior.give(round, activity, "Which investigators?").ok().id();
    UUID theirs = justice.give(round, activity, "Which law?").ok().id();
    officer.dispose(theirs, "ACCEPTED", "That of 2012").ok();

    assertThat(ids(interior, "inputs")).containsExactly(ours);
    assertThat(ids(interior, "inputs?institution=MoJ")).isEmpty();
    assertThat(ids(officer, "inputs")).containsExactly(ours, theirs);
    assertThat(count(interior, activity)).isEqualTo("1 of which unanswered 1");
    assertThat(count(officer, activity)).isEqualTo("2 of which unanswered 1");
    assertThat(interior.get("inputs/" + theirs).problem()).isEqualTo("404 /problems/not-found");
    assertThat(interior.reply(theirs, "I agree").problem()).isEqualTo("404 /problems/not-found");
    assertThat(interior.rephrase(theirs, "Mine").problem()).isEqualTo("404 /problems/not-found");
    assertThat(interior.withdraw(theirs).problem()).isEqualTo("404 /problems/not-found");
  }

  @Test
  void in_a_round_whose_inputs_all_see_each_replies_to_the_others_and_changes_its_own_only() {
    Said round = officer.open(true, "MoI", "MoJ").ok();
    UUID theirs = justice.give(round, activity, "Which law?").ok().id();

    assertThat(ids(interior, "inputs")).containsExactly(theirs);
    interior.reply(theirs, "That of 2012").ok();
    assertThat(interior.withdraw(theirs).problem()).isEqualTo("403 /problems/not-allowed input");
    assertThat(interior.rephrase(theirs, "Mine").problem())
        .isEqualTo("403 /problems/not-allowed input");
    assertThat(officer.withdraw(theirs).problem()).isEqualTo("403 /problems/not-allowed input");
    assertThat(interior.dispose(theirs, "ACCEPTED", "Yes").problem())
        .isEqualTo("403 /problems/not-allowed");
  }

  @Test
  void a_guest_of_one_plan_sees_nothing_of_another() {
    Said round = officer.open(false, "MoI").ok();
    UUID input = interior.give(round, null, "Well done").ok().id();
    UUID other = plans.begin(PROGRAMME).id();
    plans.submit(other).ok();
    ReviewDriver elsewhere = new ReviewDriver(plans, other);
    elsewhere.open(false, "MoI").ok();

    assertThat(elsewhere.get("inputs/" + input).status()).isEqualTo(404);
    assertThat(elsewhere.get("rounds/" + round.id()).status()).isEqualTo(404);
    assertThat(
            new ReviewDriver(ReviewDriver.guest(anonymous, "MoI"), other)
                .get("inputs/" + input)
                .status())
        .isEqualTo(404);
  }

  @Test
  void inputs_are_listed_page_by_page_as_the_caller_asks() {
    Said round = officer.open(false, "MoI", "MoJ").ok();
    UUID first = officer.giveFor(round, activity, "MoI", "First").ok().id();
    UUID second = officer.giveFor(round, objective, "MoJ", "Second").ok().id();
    UUID third = officer.giveFor(round, null, "MoJ", "Third").ok().id();
    officer.dispose(second, "NOT_ACCEPTED", "Out of scope").ok();

    assertThat(ids(officer, "inputs?item=" + activity)).containsExactly(first);
    assertThat(ids(officer, "inputs?item=plan")).containsExactly(third);
    assertThat(ids(officer, "inputs?objective=1")).containsExactly(first, second);
    assertThat(ids(officer, "inputs?institution=MoJ")).containsExactly(second, third);
    assertThat(ids(officer, "inputs?unanswered=true")).containsExactly(first, third);
    assertThat(ids(officer, "inputs?unanswered=false")).containsExactly(second);
    assertThat(ids(officer, "inputs?round=" + UUID.randomUUID())).isEmpty();
    JsonNode page = officer.get("inputs?size=2").ok().body();
    assertThat(page.get("items")).hasSize(2);
    assertThat(ids(officer, "inputs?size=2&after=" + page.get("next").asString()))
        .containsExactly(third);
    assertThat(officer.get("inputs?item=nonsense").problem())
        .isEqualTo("422 /problems/invalid-field item");
    assertThat(officer.get("inputs/counts?items=" + activity).body().get("items")).hasSize(1);
    assertThat(officer.get("inputs/counts").body().get("items")).hasSize(3);
  }

  @Test
  void a_stale_decision_is_refused_and_so_is_one_on_nothing_named() {
    Said round = officer.open(false, "MoI").ok();
    Said input = interior.give(round, null, "Well done").ok();
    String path = "/api/workplans/%s/inputs/%s/disposition".formatted(plan, input.id());
    String body = "{\"kind\": \"ACCEPTED\", \"reason\": \"Thank you\"}";
    interior.reply(input.id(), "Or rather not").ok();

    assertThat(plans.put(path, body, input.etag()).status()).isEqualTo(412);
    assertThat(plans.put(path, body, null).status()).isEqualTo(428);
  }

  @Test
  void what_cannot_be_used_is_named() {
    Said round = officer.open(false, "MoI").ok();

    assertThat(
            officer.post("rounds", "{\"institutions\":[],\"deadline\":\"2019-12-31\"}").problem())
        .isEqualTo("422 /problems/invalid-field institutions");
    assertThat(officer.post("rounds", "{\"institutions\":[\"MoI\"]}").problem())
        .isEqualTo("422 /problems/invalid-field deadline");
    assertThat(
            officer
                .post(
                    "rounds",
                    """
                    {"institutions": ["MoI"], "deadline": "2019-12-31",
                     "materials": [{"title": "Report", "link": "http://unodc.org"}]}\
                    """)
                .problem())
        .startsWith("422 /problems/invalid-field materials[0]");
    assertThat(
            officer
                .post(
                    "inputs",
                    """
                    {"round": "%s", "text": "x", "language": "tlh", "onBehalfOf": "MoI"}\
                    """
                        .formatted(round.id()))
                .problem())
        .isEqualTo("422 /problems/invalid-field language");
    assertThat(officer.giveFor(round, null, "MoI", " ").problem())
        .isEqualTo("422 /problems/invalid-field text");
  }

  @Test
  void the_office_notes_for_itself_what_no_guest_is_told_of() {
    officer.open(true, "MoI").ok();

    officer.post("notes", "{\"item\": \"%s\", \"text\": \"Ask Baghdad\"}".formatted(activity)).ok();

    assertThat(officer.get("notes?item=" + activity).body().get("items")).hasSize(1);
    assertThat(officer.get("notes?item=" + objective).body().get("items")).isEmpty();
    assertThat(interior.get("notes").status()).isEqualTo(403);
    assertThat(
            new ReviewDriver(new PlanDriver(as("REGIONAL_COORDINATOR")), plan)
                .get("notes")
                .status())
        .isEqualTo(403);
  }

  @Test
  void a_head_opens_closes_and_decides_and_a_coordinator_reads() {
    ReviewDriver head = new ReviewDriver(new PlanDriver(as("COUNTRY_HEAD")), plan);
    ReviewDriver region = new ReviewDriver(new PlanDriver(as("REGIONAL_COORDINATOR")), plan);
    Said round = head.open(false, "MoI").ok();
    UUID input = interior.give(round, null, "Well done").ok().id();

    assertThat(ids(region, "inputs")).containsExactly(input);
    assertThat(region.dispose(input, "ACCEPTED", "Yes").status()).isEqualTo(403);
    assertThat(region.close(round).status()).isEqualTo(403);
    assertThat(head.reply(input, "Thank you").status()).isEqualTo(403);
    head.dispose(input, "ACCEPTED", "Thank you").ok();
    head.close(round).ok();
  }

  @Test
  void others_hear_who_answered_and_what_became_of_it_and_never_what_was_said() {
    Said round = officer.open(false, "MoI").ok();
    UUID input = interior.give(round, activity, "Tell nobody of the raid").ok().id();
    officer.dispose(input, "ACCEPTED", "Tell nobody why").ok();
    officer.close(round).ok();

    try (TestFacts facts = TestFacts.on(Topics.ROUNDS)) {
      RoundFact fact =
          facts.awaitFact(
              RoundFact.class, f -> f.id().equals(round.id()) && f.state() == RoundState.CLOSED);
      assertThat(fact.plan()).isEqualTo(plan);
      assertThat(fact.institutions()).extracting(Object::toString).containsExactly("MoI");
    }
    try (TestFacts facts = TestFacts.on(Topics.INPUTS)) {
      InputFact fact =
          facts.awaitFact(InputFact.class, f -> f.id().equals(input) && f.disposition() != null);
      assertThat(fact.disposition()).isEqualTo(DispositionKind.ACCEPTED);
      assertThat(fact.objective()).isEqualTo(1);
      assertThat(fact.round()).isEqualTo(1);
      assertThat(facts.records())
          .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
          .noneMatch(json -> json.contains("Tell nobody"));
    }
  }

  @Test
  void the_report_is_printed_in_the_language_of_its_reader() {
    Said round = officer.open(false, "MoI").ok();
    interior.give(round, activity, "Which investigators?").ok();
    String path = "/api/workplans/%s/rounds/%s/report?format=".formatted(plan, round.id());

    for (String language : List.of("en", "ar", "ckb", "fa", "fa-AF", "ps", "ur")) {
      assertThat(file(path + "pdf&language=" + language, "application/pdf")).startsWith("%PDF-");
      assertThat(
              file(
                  path + "xlsx&language=" + language,
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
          .startsWith("PK");
    }
    assertThat(plans.get(path + "doc").problem()).isEqualTo("422 /problems/invalid-field format");
    assertThat(plans.get(path + "pdf&language=tlh").problem())
        .isEqualTo("422 /problems/invalid-field language");
  }

  @Test
  void an_institutions_own_report_tells_nothing_of_the_others() {
    Said round = officer.open(false, "MoI", "MoJ").ok();
    UUID ours = interior.give(round, activity, "Which investigators?").ok().id();
    justice.give(round, activity, "Which law?").ok();

    JsonNode report = interior.get("rounds/%s/report".formatted(round.id())).ok().body();

    assertThat(report.get("asked")).hasSize(1);
    assertThat(report.get("inputs"))
        .extracting(each -> each.at("/input/id").asString())
        .containsExactly(ours.toString());
    assertThat(officer.get("rounds/%s/report".formatted(round.id())).body().get("inputs"))
        .hasSize(2);
  }

  /** What a file begins with. */
  private String file(String path, String type) {
    byte[] file =
        as("REGIONAL_COORDINATOR")
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(type)
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new String(file, 0, 5, StandardCharsets.US_ASCII);
  }

  private static List<UUID> ids(ReviewDriver caller, String path) {
    List<UUID> ids = new ArrayList<>();
    caller
        .get(path)
        .ok()
        .body()
        .get("items")
        .forEach(input -> ids.add(UUID.fromString(input.get("id").asString())));
    return ids;
  }

  private static String count(ReviewDriver caller, UUID item) {
    for (JsonNode count : caller.get("inputs/counts").ok().body().get("items")) {
      if (count.path("item").asString("").equals(item.toString())) {
        return count.get("inputs").asInt() + " of which unanswered " + count.get("unanswered");
      }
    }
    return "none";
  }
}
