package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class WorkplanApiTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";

  private PlanDriver officer;
  private UUID plan;
  private UUID objective;

  @BeforeEach
  void a_draft_is_begun() {
    officer = new PlanDriver(as("COUNTRY_OFFICER"));
    officer.programme(PROGRAMME);
    plan = officer.begin(PROGRAMME).id();
    objective = officer.objective(plan, 1);
  }

  @Test
  void a_draft_begins_with_the_objectives_of_its_programme() {
    JsonNode items = officer.get(PlanDriver.items(plan)).body().get("items");

    assertThat(items).extracting(item -> item.get("code").asString()).containsExactly("1", "2");
    assertThat(items)
        .extracting(item -> item.at("/content/title").asString())
        .containsExactly("Strategy and policy development", "Legislative review");
  }

  @Test
  void a_draft_stays_in_the_office_until_it_is_submitted_and_then_is_told_with_its_activities() {
    Said added = officer.add(plan, objective, "Train investigators").ok();
    Said submitted = officer.submit(plan).ok();

    assertThat(submitted.body().get("state").asString()).isEqualTo("IN_REVIEW");
    try (TestFacts facts = TestFacts.on(Topics.WORKPLANS)) {
      WorkplanFact fact = facts.awaitFact(WorkplanFact.class, f -> f.id().equals(plan));
      assertThat(fact.state()).as("the draft stayed").isEqualTo(PlanState.IN_REVIEW);
      assertThat(fact.objectives()).hasSize(2);
      assertThat(fact.activities()).isEqualTo(1);
      assertThat(fact.submitted()).isEqualTo(1);
    }
    try (TestFacts facts = TestFacts.on(Topics.ACTIVITIES)) {
      ActivityFact fact = facts.awaitFact(ActivityFact.class, f -> f.id().equals(added.id()));
      assertThat(fact.plan()).isEqualTo(plan);
      assertThat(fact.objective()).isEqualTo(1);
      assertThat(fact.code().value()).isEqualTo("1.1");
      assertThat(fact.draft()).isFalse();
    }
  }

  @Test
  void who_gives_no_code_gets_the_next_one_beyond_the_ninth_as_well() {
    for (int number = 1; number <= 12; number++) {
      JsonNode added = officer.add(plan, objective, "Course " + number).ok().body();
      assertThat(added.get("code").asString()).isEqualTo("1." + number);
    }
  }

  @Test
  void two_people_change_two_items_of_one_plan_and_both_changes_are_kept() throws Exception {
    Said first = officer.add(plan, objective, "First").ok();
    Said second = officer.add(plan, objective, "Second").ok();

    List<Said> both =
        atOnce(
            () -> officer.change(plan, first, "First, changed"),
            () -> officer.change(plan, second, "Second, changed"));

    assertThat(both).extracting(Said::status).containsExactly(200, 200);
    assertThat(titles("?kind=ACTIVITY")).containsExactly("First, changed", "Second, changed");
  }

  @Test
  void two_people_change_one_item_and_one_is_told_that_somebody_else_did() throws Exception {
    Said item = officer.add(plan, objective, "Train investigators").ok();

    List<Said> both =
        atOnce(() -> officer.change(plan, item, "Mine"), () -> officer.change(plan, item, "Yours"));

    assertThat(both)
        .extracting(Said::problem)
        .containsExactlyInAnyOrder("200", "412 /problems/stale-version If-Match");
  }

  @Test
  void a_list_is_filtered_sorted_and_paged() {
    officer.add(plan, objective, "Charter a forum").ok();
    officer.add(plan, objective, "assess the law").ok();
    officer.add(plan, officer.objective(plan, 2), "Build a register").ok();

    assertThat(titles("?kind=ACTIVITY&objective=1")).hasSize(2);
    assertThat(titles("?text=THE LAW")).containsExactly("assess the law");
    assertThat(titles("?kind=ACTIVITY&sort=-title"))
        .containsExactly("assess the law", "Charter a forum", "Build a register");
    for (String sort : List.of("code", "title", "-title", "plannedStart", "-plannedEnd")) {
      List<String> whole = titles("?kind=ACTIVITY&sort=" + sort);
      assertThat(paged("?kind=ACTIVITY&size=1&sort=" + sort)).as(sort).isEqualTo(whole).hasSize(3);
    }
    assertThat(officer.get(PlanDriver.items(plan) + "?sort=colour").problem())
        .isEqualTo("422 /problems/invalid-field sort");
    assertThat(officer.get(PlanDriver.items(plan) + "?after=nonsense!").problem())
        .isEqualTo("422 /problems/invalid-field after");
  }

  @Test
  void a_version_never_changes_and_the_draft_that_follows_shows_exactly_what_differs() {
    Said kept = officer.add(plan, objective, "Kept").ok();
    Said changed = officer.add(plan, objective, "Changed").ok();
    Said removed = officer.add(plan, objective, "Removed").ok();
    officer.submit(plan).ok();
    String hash = officer.hash(plan, 1);
    officer.command(plan, "revisions", "{}").ok();

    officer.change(plan, latest(changed), "Changed indeed").ok();
    officer.delete(itemPath(removed), latest(removed).etag()).ok();
    Said added = officer.add(plan, objective, "Added").ok();

    JsonNode difference = officer.get(difference("from=1")).ok().body();
    assertThat(difference.get("items"))
        .extracting(c -> c.get("change").asString() + " " + c.get("title").asString())
        .containsExactlyInAnyOrder("CHANGED Changed indeed", "REMOVED Removed", "ADDED Added");
    assertThat(find(difference, changed.id()).get("fields"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"field\":\"title\",\"before\":\"Changed\",\"after\":\"Changed indeed\"}");
    officer.submit(plan).ok();
    JsonNode versions = officer.get(difference("from=1&to=2")).ok().body();
    assertThat(versions.get("items")).hasSize(3);
    assertThat(versions.get("digest")).isEqualTo(difference.get("digest"));
    assertThat(officer.get(difference("from=2")).body().get("items")).isEmpty();
    assertThat(officer.hash(plan, 1)).isEqualTo(hash);
    assertThat(officer.get(PlanDriver.items(plan) + "?version=1&kind=ACTIVITY").body().get("items"))
        .extracting(item -> item.at("/content/title").asString())
        .containsExactly("Kept", "Changed", "Removed");
    assertThat(officer.get(itemPath(added) + "?version=1").status()).isEqualTo(404);
    assertThat(officer.get(itemPath(kept) + "?version=2").status()).isEqualTo(200);
  }

  @Test
  void a_validated_plan_changes_only_through_a_draft_whose_difference_was_seen() {
    Said item = officer.add(plan, objective, "Train investigators").ok();
    officer.submit(plan).ok();
    Said validated = officer.sign(plan, 1, "MoI").ok();
    assertThat(validated.body().get("state").asString()).isEqualTo("VALIDATED");
    assertThat(officer.change(plan, latest(item), "Quietly changed").problem())
        .isEqualTo("409 /problems/plan-state state");

    officer.command(plan, "drafts", "{}").ok();
    officer.change(plan, latest(item), "Openly changed").ok();
    assertThat(officer.submit(plan).problem())
        .isEqualTo("409 /problems/difference-unseen difference");
    String seen = officer.get(difference("from=1")).body().get("digest").asString();
    officer.command(plan, "submissions", "{\"difference\":\"%s\"}".formatted(seen)).ok();

    JsonNode head = officer.get("/api/workplans/" + plan).body();
    assertThat(head.get("validated").asInt()).as("holds until the next is signed").isEqualTo(1);
    assertThat(head.get("versions")).hasSize(2);
  }

  @Test
  void a_discarded_draft_leaves_the_validated_version_as_it_was() {
    Said kept = officer.add(plan, objective, "Kept").ok();
    Said gone = officer.add(plan, objective, "Gone").ok();
    officer.submit(plan).ok();
    officer.sign(plan, 1, "MoI").ok();
    officer.command(plan, "drafts", "{}").ok();
    officer.change(plan, latest(kept), "Changed").ok();
    officer.delete(itemPath(gone), latest(gone).etag()).ok();
    officer.add(plan, objective, "Instead").ok();

    officer.command(plan, "discards", "{}").ok();

    assertThat(titles("?kind=ACTIVITY")).containsExactly("Kept", "Gone");
    assertThat(officer.get(difference("from=1")).body().get("items")).isEmpty();
    assertThat(officer.get("/api/workplans/" + plan).body().get("state").asString())
        .isEqualTo("VALIDATED");
  }

  @Test
  void an_amendment_opens_single_items_only() {
    Said open = officer.add(plan, objective, "Open").ok();
    Said sealed = officer.add(plan, objective, "Sealed").ok();
    officer.submit(plan).ok();
    officer.sign(plan, 1, "MoI").ok();
    officer.command(plan, "drafts", "{\"items\":[\"%s\"]}".formatted(open.id())).ok();

    officer.change(plan, latest(open), "Opened").ok();
    assertThat(officer.change(plan, latest(sealed), "Broken").problem())
        .isEqualTo("409 /problems/item-sealed item");
    assertThat(officer.add(plan, objective, "More").problem())
        .isEqualTo("409 /problems/item-sealed item");
  }

  @Test
  void items_lie_where_their_kind_may_lie_and_codes_are_given_once() {
    Said activity = officer.add(plan, objective, "Train investigators").ok();
    String path = PlanDriver.items(plan);

    assertThat(officer.add(plan, activity.id(), "Under an activity").problem())
        .isEqualTo("422 /problems/item-place parent");
    assertThat(officer.add(plan, UUID.randomUUID(), "Under nothing").problem())
        .isEqualTo("422 /problems/unknown-item parent");
    assertThat(
            officer
                .post(path, PlanDriver.item(objective, "1.01", PlanDriver.activity("Same")), null)
                .problem())
        .isEqualTo("409 /problems/code-taken code");
    assertThat(officer.delete(path + "/" + objective, "\"0\"").problem())
        .isEqualTo("409 /problems/item-sealed item");
  }

  @Test
  void activities_do_not_wait_for_each_other_in_a_circle() {
    Said first = officer.add(plan, objective, "First").ok();
    Said second = officer.add(plan, objective, "Second").ok();
    waitFor(first, second).ok();

    assertThat(waitFor(second, first).problem())
        .isEqualTo("422 /problems/dependency-circle content.dependsOn");
    assertThat(waitFor(second, second).problem())
        .isEqualTo("422 /problems/dependency-circle content.dependsOn");
    assertThat(officer.delete(itemPath(second), latest(second).etag()).problem())
        .isEqualTo("409 /problems/item-in-use item");
  }

  @Test
  void money_is_exact_and_has_the_decimals_of_its_currency() {
    String tooFine = budget("10.005", "EUR");
    String dinars = budget("1234567.125", "IQD");

    assertThat(officer.post(PlanDriver.items(plan), tooFine, null).problem())
        .isEqualTo("422 /problems/invalid-field content.budget[0].amount");
    assertThat(
            officer
                .post(PlanDriver.items(plan), dinars, null)
                .ok()
                .body()
                .at("/content/budget/0/amount")
                .asString())
        .isEqualTo("1234567.125");
  }

  @Test
  void everybody_who_signs_in_the_same_moment_has_signed() throws Exception {
    officer.add(plan, objective, "Train investigators").ok();
    officer
        .put(
            "/api/workplans/%s/validation".formatted(plan),
            "{\"required\":[\"MoI\",\"MoJ\",\"SJC\"],\"quorum\":4}",
            "\"0\"")
        .ok();
    officer.submit(plan).ok();

    List<Said> signed =
        atOnce(
            () -> officer.sign(plan, 1, "MoI"),
            () -> officer.sign(plan, 1, "MoJ"),
            () -> officer.sign(plan, 1, "SJC"),
            () -> officer.sign(plan, 1, "MoFA"));

    assertThat(signed).extracting(Said::problem).containsOnly("200");
    JsonNode head = officer.get("/api/workplans/" + plan).body();
    assertThat(head.get("signOffs")).hasSize(4);
    assertThat(head.get("state").asString()).isEqualTo("VALIDATED");
  }

  @Test
  void whoever_is_no_officer_reads_but_does_not_write_and_a_guest_sees_no_draft() {
    PlanDriver coordinator = new PlanDriver(as("REGIONAL_COORDINATOR"));

    assertThat(coordinator.get("/api/workplans/" + plan).status()).isEqualTo(200);
    assertThat(coordinator.submit(plan).problem()).isEqualTo("403 /problems/not-allowed");
    assertThat(coordinator.add(plan, objective, "Mine").problem())
        .isEqualTo("403 /problems/not-allowed");
  }

  @Test
  void a_stale_if_match_is_refused_and_a_missing_one_asked_for() {
    Said item = officer.add(plan, objective, "Train investigators").ok();
    officer.change(plan, item, "Train judges").ok();

    assertThat(officer.change(plan, item, "Train prosecutors").problem())
        .isEqualTo("412 /problems/stale-version If-Match");
    assertThat(
            officer
                .put(
                    itemPath(item),
                    PlanDriver.item(objective, "1.1", PlanDriver.activity("x")),
                    null)
                .status())
        .isEqualTo(428);
  }

  @Test
  void an_unknown_programme_is_named() {
    assertThat(
            officer
                .post(
                    "/api/workplans",
                    """
                    {"programme": "NOWHERE", "title": "Plan", "firstYear": 2020, "years": 3}\
                    """,
                    null)
                .problem())
        .isEqualTo("422 /problems/unknown-programme programme");
  }

  private Said waitFor(Said item, Said other) {
    String content =
        """
        {"kind": "ACTIVITY", "title": "Waits", "plannedStart": "2020-03-01",
         "plannedEnd": "2020-03-05", "dependsOn": ["%s"]}\
        """
            .formatted(other.id());
    String code = item.body().get("code").asString();
    return officer.put(
        itemPath(item), PlanDriver.item(objective, code, content), latest(item).etag());
  }

  private String budget(String amount, String currency) {
    return PlanDriver.item(
        objective,
        null,
        """
        {"kind": "ACTIVITY", "title": "Paid", "plannedStart": "2020-03-01",
         "plannedEnd": "2020-03-05",
         "budget": [{"funder": "EU", "year": 2020, "amount": "%s", "currency": "%s"}]}\
        """
            .formatted(amount, currency));
  }

  private Said latest(Said item) {
    return officer.get(itemPath(item)).ok();
  }

  private String itemPath(Said item) {
    return PlanDriver.items(plan) + "/" + item.id();
  }

  private String difference(String query) {
    return "/api/workplans/%s/difference?%s".formatted(plan, query);
  }

  private static JsonNode find(JsonNode difference, UUID item) {
    for (JsonNode change : difference.get("items")) {
      if (change.get("item").asString().equals(item.toString())) {
        return change;
      }
    }
    throw new AssertionError("nothing of " + item);
  }

  private List<String> titles(String query) {
    List<String> titles = new ArrayList<>();
    officer
        .get(PlanDriver.items(plan) + query)
        .ok()
        .body()
        .get("items")
        .forEach(item -> titles.add(item.at("/content/title").asString()));
    return titles;
  }

  private List<String> paged(String query) {
    List<String> titles = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = officer.get(PlanDriver.items(plan) + query + after).ok().body();
      page.get("items").forEach(item -> titles.add(item.at("/content/title").asString()));
      after = page.has("next") ? "&after=" + page.get("next").asString() : "";
    } while (!after.isEmpty());
    return titles;
  }

  @SafeVarargs
  private static List<Said> atOnce(Callable<Said>... calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Said> answers = new ArrayList<>();
      for (Future<Said> answer : threads.invokeAll(List.of(calls))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
