package org.roundtable.workplan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.platform.testing.TestFacts;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
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
class ProgressApiTest extends ServiceTest {

  @Autowired private MongoOperations mongo;

  private ProgressDriver officer;
  private UUID activity;

  @BeforeEach
  void an_activity_is_planned() {
    officer = new ProgressDriver(as("COUNTRY_OFFICER")).begin();
    activity = officer.activity("Train investigators").id();
  }

  @Test
  void progress_is_noted_on_a_validated_plan_and_told() {
    officer.validate();

    officer.note(activity, "{\"status\":\"UNDERWAY\",\"percent\":40}").ok();

    try (TestFacts facts = TestFacts.on(Topics.ACTIVITIES)) {
      ActivityFact fact =
          facts.awaitFact(ActivityFact.class, f -> f.id().equals(activity) && f.percent() == 40);
      assertThat(fact.draft()).isFalse();
      assertThat(fact.status()).isEqualTo(ActivityStatus.UNDERWAY);
    }
    assertThat(officer.item(activity).body().at("/progress/percent").asInt()).isEqualTo(40);
  }

  @Test
  void activities_are_found_by_how_far_they_have_come() {
    UUID begun = officer.activity("Train judges").id();
    UUID back = officer.activity("Train prosecutors").id();
    officer.submit();
    officer.note(begun, "{\"status\":\"UNDERWAY\",\"percent\":10}").ok();
    officer.note(back, "{\"status\":\"UNDERWAY\",\"percent\":10}").ok();
    officer.note(back, "{\"status\":\"PLANNED\"}").ok();

    assertThat(titles("UNDERWAY")).containsExactly("Train judges");
    assertThat(titles("PLANNED")).containsExactly("Train investigators", "Train prosecutors");
    assertThat(titles("COMPLETED")).isEmpty();
  }

  private List<String> titles(String status) {
    return officer.all("items?status=" + status, 2).stream()
        .map(item -> item.at("/content/title").asString())
        .toList();
  }

  @Test
  void every_note_stays_in_the_history_newest_first() {
    officer.submit();
    officer.note(activity, "{\"status\":\"PLANNED\"}").ok();
    officer.note(activity, "{\"status\":\"UNDERWAY\",\"percent\":10,\"note\":\"بدأ\"}").ok();
    officer
        .note(
            activity,
            """
            {"status": "COMPLETED", "actualStart": "2020-03-01", "actualEnd": "2020-03-05",
             "evidence": [{"title": "Photos", "link": "https://example.org/photos"}]}\
            """)
        .ok();

    List<JsonNode> history = officer.all("items/" + activity + "/progress", 2);

    assertThat(history)
        .extracting(note -> note.get("status").asString() + " " + note.get("percent").asInt())
        .containsExactly("COMPLETED 100", "UNDERWAY 10", "PLANNED 0");
    assertThat(history.getFirst().at("/evidence/0/link").asString())
        .isEqualTo("https://example.org/photos");
    assertThat(history.get(1).get("note").asString()).isEqualTo("بدأ");
    assertThat(history)
        .extracting(note -> note.get("by").asString())
        .containsOnly("COUNTRY_OFFICER");
  }

  @Test
  void a_correction_of_the_last_note_holds_and_one_of_an_older_note_says_nothing_of_today() {
    officer.submit();
    Said first = officer.note(activity, "{\"status\":\"UNDERWAY\",\"percent\":20}").ok();
    Said second = officer.note(activity, "{\"status\":\"UNDERWAY\",\"percent\":60}").ok();

    officer.note(activity, correction(25, first.id())).ok();
    assertThat(percent()).as("today").isEqualTo(60);
    Said last = officer.note(activity, correction(55, second.id())).ok();
    assertThat(percent()).as("corrected").isEqualTo(55);
    officer.note(activity, correction(50, last.id())).ok();
    assertThat(percent()).as("the correction corrected").isEqualTo(50);

    assertThat(officer.all("items/" + activity + "/progress", 50))
        .extracting(note -> note.get("percent").asInt())
        .containsExactly(50, 55, 25, 60, 20);
  }

  @Test
  void a_note_that_a_crash_kept_from_its_history_is_filed_by_whoever_comes_next() {
    officer.submit();
    UUID first = officer.note(activity, "{\"status\":\"PLANNED\"}").ok().id();
    loseFromHistory(first);
    UUID second = officer.note(activity, "{\"status\":\"UNDERWAY\"}").ok().id();
    loseFromHistory(second);

    assertThat(officer.all("items/" + activity + "/progress", 50))
        .extracting(note -> UUID.fromString(note.get("id").asString()))
        .containsExactly(second, first);
  }

  @Test
  void a_draft_that_follows_a_version_keeps_nobody_from_noting_what_happens() {
    officer.submit();
    officer.plans().command(officer.plan(), "revisions", "{}").ok();
    officer.note(activity, "{\"status\":\"UNDERWAY\"}").ok();
    officer
        .plans()
        .delete(PlanDriver.items(officer.plan()) + "/" + activity, officer.item(activity).etag())
        .ok();

    assertThat(officer.all("items/" + activity + "/progress", 50))
        .as("removed from the draft, still in the version")
        .hasSize(1);
  }

  @Test
  void what_was_never_submitted_has_no_progress_and_neither_has_a_withdrawn_plan() {
    assertThat(officer.note(activity, "{\"status\":\"UNDERWAY\"}").problem())
        .isEqualTo("409 /problems/item-unsubmitted item");
    officer.submit();
    officer.plans().command(officer.plan(), "withdrawals", "{\"reason\":\"No funds\"}").ok();

    assertThat(officer.note(activity, "{\"status\":\"UNDERWAY\"}").problem())
        .isEqualTo("409 /problems/plan-state state");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422 /problems/invalid-field status",
        "{\"status\":\"DONE\"}|422 /problems/invalid-field status",
        "{\"status\":\"UNDERWAY\",\"percent\":101}|422 /problems/invalid-field percent",
        "{\"status\":\"UNDERWAY\",\"percent\":-1}|422 /problems/invalid-field percent",
        "{\"status\":\"UNDERWAY\",\"percent\":1e30}|422 /problems/invalid-field percent",
        "{\"status\":\"UNDERWAY\",\"actualEnd\":\"2020-03-05\"}|422 /problems/invalid-field actualEnd",
        "{\"status\":\"COMPLETED\",\"actualStart\":\"2020-03-05\",\"actualEnd\":\"2020-03-01\"}|422 /problems/invalid-field actualEnd",
        "{\"status\":\"UNDERWAY\",\"actualStart\":\"2999-01-01\"}|422 /problems/invalid-field actualStart",
        "{\"status\":\"UNDERWAY\",\"actualStart\":\"yesterday\"}|422 /problems/invalid-field actualStart",
        "{\"status\":\"UNDERWAY\",\"note\":\" \"}|422 /problems/invalid-field note",
        "{\"status\":\"UNDERWAY\",\"evidence\":[{\"title\":\"x\",\"link\":\"http://a.org\"}]}|422 /problems/invalid-field evidence[0].link",
        "{\"status\":\"UNDERWAY\",\"evidence\":[{\"title\":\"x\",\"link\":\"javascript:alert(1)\"}]}|422 /problems/invalid-field evidence[0].link",
        "{\"status\":\"UNDERWAY\",\"evidence\":[{\"title\":\"x\",\"link\":\"https://me:pw@a.org\"}]}|422 /problems/invalid-field evidence[0].link",
        "{\"status\":\"UNDERWAY\",\"evidence\":[{\"link\":\"https://a.org\"}]}|422 /problems/invalid-field evidence[0].title",
        "{\"status\":\"UNDERWAY\",\"evidence\":[null]}|422 /problems/invalid-field evidence",
        "{\"status\":\"UNDERWAY\",\"corrects\":\"7\"}|422 /problems/invalid-field corrects",
        "{\"status\":\"UNDERWAY\",\"corrects\":\"00000000-0000-0000-0000-000000000007\"}|422 /problems/invalid-field corrects",
        "[]|400 /problems/malformed-body",
      })
  void a_note_that_makes_no_sense_is_refused_by_the_field(String body, String problem) {
    officer.submit();

    assertThat(officer.note(activity, body).problem()).isEqualTo(problem);
    assertThat(officer.all("items/" + activity + "/progress", 50)).isEmpty();
  }

  @Test
  void a_result_has_no_progress_and_an_unknown_item_is_not_found() {
    officer.submit();

    assertThat(officer.note(officer.objective(), "{\"status\":\"UNDERWAY\"}").problem())
        .isEqualTo("422 /problems/invalid-field item");
    assertThat(officer.get("items/%s/progress".formatted(UUID.randomUUID())).status())
        .isEqualTo(404);
  }

  @Test
  void whoever_read_an_older_state_is_told_and_nothing_is_noted() {
    officer.submit();
    String etag = officer.item(activity).etag();
    officer.note(activity, "{\"status\":\"UNDERWAY\"}").ok();
    String path = PlanDriver.items(officer.plan()) + "/" + activity + "/progress";

    assertThat(officer.plans().post(path, "{\"status\":\"CANCELLED\"}", etag).problem())
        .isEqualTo("412 /problems/stale-version If-Match");
    assertThat(officer.plans().post(path, "{\"status\":\"CANCELLED\"}", null).status())
        .isEqualTo(428);
    assertThat(officer.all("items/" + activity + "/progress", 50)).hasSize(1);
  }

  @Test
  void the_head_and_the_coordinator_read_and_a_guest_does_not() {
    officer.submit();
    ProgressDriver head = officer.as(as("COUNTRY_HEAD"));

    assertThat(head.get("items/" + activity + "/progress").status()).isEqualTo(200);
    assertThat(head.note(activity, "{\"status\":\"UNDERWAY\"}").problem())
        .isEqualTo("403 /problems/not-allowed");
    assertThat(
            officer.as(as("REGIONAL_COORDINATOR")).get("items/" + activity + "/progress").status())
        .isEqualTo(200);
    assertThat(officer.as(as("NATIONAL_AUTHORITY")).get("items/" + activity + "/progress").status())
        .isEqualTo(403);
  }

  private int percent() {
    return officer.item(activity).body().at("/progress/percent").asInt();
  }

  private void loseFromHistory(UUID note) {
    mongo.remove(Query.query(Criteria.where("_id").is(note)), ProgressEntry.class);
  }

  private static String correction(int percent, UUID corrected) {
    return "{\"status\":\"UNDERWAY\",\"percent\":%d,\"corrects\":\"%s\"}"
        .formatted(percent, corrected);
  }
}
