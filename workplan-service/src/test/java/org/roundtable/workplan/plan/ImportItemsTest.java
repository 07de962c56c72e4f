package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;

/** All of an import or nothing, whatever dies and whoever else writes. */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class ImportItemsTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";

  @Autowired private ImportItems imports;
  @Autowired private PlanClaims claims;
  @Autowired private Workplans workplans;
  @Autowired private PlanItems items;
  @Autowired private MongoOperations mongo;

  private PlanDriver officer;
  private Workplan plan;
  private UUID objective;
  private UUID imported;

  @BeforeEach
  void a_draft_with_three_activities() {
    officer = new PlanDriver(as("COUNTRY_OFFICER"));
    officer.programme(PROGRAMME);
    UUID id = officer.begin(PROGRAMME).id();
    objective = officer.objective(id, 1);
    for (String title : List.of("First", "Second", "Third")) {
      officer.add(id, objective, title).ok();
    }
    plan = workplans.get(id);
    imported = UUID.randomUUID();
  }

  @Test
  void codes_are_swapped_items_added_and_removed_at_once() {
    imports.run(plan, imported, this::changes);

    assertThat(told()).containsExactly("1.1 Second", "1.2 First", "1.4 New");
    assertNothingLeft();
  }

  @Test
  void an_edit_that_slips_in_takes_the_whole_import_back_and_stays() {
    assertThatThrownBy(() ->
            imports.run(
                plan,
                imported,
                draft -> {
                  List<ItemChange> changes = changes(draft);
                  PlanItem second = items.findById(draft.get(2).id()).orElseThrow();
                  items.save(second.say(titled(second.line(), "Slipped in"), 1, Instant.now()));
                  return changes;
                }))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Nothing was imported");

    assertThat(told()).containsExactly("1.1 First", "1.2 Slipped in", "1.3 Third");
    assertNothingLeft();
  }

  @Test
  void progress_noted_in_the_same_moment_is_kept_beside_the_import() {
    imports.run(
        plan,
        imported,
        draft -> {
          Said first = officer.get(PlanDriver.items(plan.id()) + "/" + draft.get(1).id()).ok();
          officer.put(
              PlanDriver.items(plan.id()) + "/" + first.id() + "/progress",
              "{\"status\":\"UNDERWAY\",\"percent\":40}",
              first.etag());
          return changes(draft);
        });

    assertThat(told()).containsExactly("1.1 Second", "1.2 First", "1.4 New");
  }

  @Test
  void nobody_changes_an_item_or_submits_while_a_workbook_is_imported() {
    imports.run(
        plan,
        imported,
        draft -> {
          assertThat(officer.add(plan.id(), objective, "Beside").problem())
              .isEqualTo("409 /problems/plan-being-imported");
          assertThat(officer.submit(plan.id()).problem())
              .isEqualTo("409 /problems/plan-being-imported");
          assertThatThrownBy(() -> imports.run(plan, UUID.randomUUID(), this::changes))
              .isInstanceOf(Problem.class);
          return List.of();
        });

    officer.add(plan.id(), objective, "Behind").ok();
  }

  @Test
  void an_import_that_died_before_it_was_decided_leaves_nothing() {
    die(PlanClaim.Phase.STAGING, 0);

    imports.sweep();

    assertThat(told()).containsExactly("1.1 First", "1.2 Second", "1.3 Third");
    assertNothingLeft();
  }

  @Test
  void an_import_that_died_at_any_step_is_finished() {
    for (int done = 0; done <= 4; done++) {
      a_draft_with_three_activities();
      die(PlanClaim.Phase.APPLYING, done);

      imports.sweep();

      assertThat(told()).as("after %d", done).containsExactly("1.1 Second", "1.2 First", "1.4 New");
      assertNothingLeft();
    }
  }

  @Test
  void an_import_that_died_while_it_was_taken_back_is_taken_back() {
    for (int done = 0; done <= 4; done++) {
      a_draft_with_three_activities();
      die(PlanClaim.Phase.REVERTING, done);

      imports.sweep();

      assertThat(told())
          .as("after %d", done)
          .containsExactly("1.1 First", "1.2 Second", "1.3 Third");
      assertNothingLeft();
    }
  }

  /** Leaves what a process leaves that dies after so many steps. */
  private void die(PlanClaim.Phase phase, int done) {
    List<ItemChange> changes = new ArrayList<>();
    imports.run(
        plan,
        imported,
        draft -> {
          changes.addAll(changes(draft));
          return List.of();
        });
    List<ItemChange> inTurn = ImportItems.inTurn(changes);
    for (int i = 0; i < inTurn.size(); i++) {
      mongo.insert(ImportStep.of(imported, i, inTurn.get(i)));
    }
    mongo.insert(new PlanClaim(plan.id(), null, imported, phase, Instant.now().minusSeconds(1)));
    ImportedItem step = new ImportedItem(workplans, items, mongo, Instant::now);
    if (phase != PlanClaim.Phase.STAGING) {
      step.giveUpCodes(inTurn);
    }
    inTurn.stream().limit(done).forEach(change -> step.become(plan.id(), change));
  }

  /** The first two take each other's codes, the third goes, a fourth comes. */
  private List<ItemChange> changes(List<PlanEntry> draft) {
    PlanEntry first = draft.get(1);
    PlanEntry second = draft.get(2);
    PlanEntry third = draft.get(3);
    Line added = new Line(new ItemCode("1.4"), objective, titled(first.line(), "New").content());
    return List.of(
        change(first, coded(first.line(), "1.2")),
        change(second, coded(second.line(), "1.1")),
        new ItemChange(third.id(), 1, 1, third.line(), null),
        new ItemChange(UUID.randomUUID(), 1, 1, null, added));
  }

  private static ItemChange change(PlanEntry entry, Line after) {
    return new ItemChange(entry.id(), 1, 1, entry.line(), after);
  }

  private static Line coded(Line line, String code) {
    return new Line(new ItemCode(code), line.parent(), line.content());
  }

  private static Line titled(Line line, String title) {
    Activity activity = (Activity) line.content();
    return new Line(
        line.code(),
        line.parent(),
        activity.withTitle(new PublicText(title)).withPlannedEnd(LocalDate.of(2020, 3, 6)));
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    officer
        .get(PlanDriver.items(plan.id()) + "?kind=ACTIVITY")
        .ok()
        .body()
        .get("items")
        .forEach(item ->
            told.add(item.get("code").asString() + " " + item.at("/content/title").asString()));
    return told;
  }

  private void assertNothingLeft() {
    assertThat(claims.find(plan.id())).isEmpty();
    assertThat(mongo.findAll(ImportStep.class)).isEmpty();
  }
}
