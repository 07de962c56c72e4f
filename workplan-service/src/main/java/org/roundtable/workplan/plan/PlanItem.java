package org.roundtable.workplan.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.version.Revision;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An item of a plan's working copy, a document of its own: two people who change two items never
 * meet.
 *
 * <p>It holds what the last submitted version says beside what the draft says, so that a draft's
 * difference is read from the items that differ and from no others.
 *
 * @param kind the line's, to be found by
 * @param order what the line's code sorts by, unique in the plan; a removed item gives its own up
 * @param objective the number of the objective that it lies under
 * @param element the element of the programme's framework that it stands for; the country can't
 *     change it
 * @param line what the draft says
 * @param submitted what the last submitted version says; null where it has no such item
 * @param changed whether the draft says something else than the last submitted version
 * @param progress how far an activity has come; null before anything was noted
 * @param removed whether the draft no longer has it
 */
@RecordBuilder
@Document("planItems")
@CompoundIndex(name = "inOrder", def = "{'plan': 1, 'order': 1}", unique = true)
@CompoundIndex(name = "ofKind", def = "{'plan': 1, 'kind': 1, 'order': 1}")
@CompoundIndex(name = "below", def = "{'plan': 1, 'line.parent': 1, 'order': 1}")
@CompoundIndex(name = "changed", def = "{'plan': 1, 'changed': 1, 'order': 1}")
@CompoundIndex(name = "byStart", def = "{'plan': 1, 'line.content.plannedStart': 1, 'order': 1}")
@CompoundIndex(name = "byEnd", def = "{'plan': 1, 'line.content.plannedEnd': 1, 'order': 1}")
@CompoundIndex(name = "byTitle", def = "{'plan': 1, 'line.content.title': 1, 'order': 1}")
@CompoundIndex(
    name = "ofStatus",
    def = "{'plan': 1, 'progress.current.status': 1, 'kind': 1, 'order': 1}")
@CompoundIndex(name = "ofElement", def = "{'element': 1}", sparse = true)
@CompoundIndex(name = "depending", def = "{'plan': 1, 'line.content.dependsOn': 1}")
record PlanItem(
    @Id UUID id,
    @Version @Nullable Long version,
    UUID plan,
    OfficeCode office,
    CountryCode country,
    ProgrammeCode programme,
    ItemKind kind,
    String order,
    int objective,
    @Nullable UUID element,
    Line line,
    @Nullable Line submitted,
    boolean changed,
    boolean removed,
    @Nullable Progress progress,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, PlanItemBuilder.With {

  /** Sorts behind every code. */
  private static final String REMOVED = "\uffff";

  static PlanItem begin(
      UUID id, Workplan plan, int objective, @Nullable UUID element, Line line, Instant now) {
    return new PlanItem(
        id,
        null,
        plan.id(),
        plan.office(),
        plan.country(),
        plan.programme(),
        line.kind(),
        line.code().order(),
        objective,
        element,
        line,
        null,
        true,
        false,
        null,
        now,
        List.of());
  }

  /** The item with another line. */
  PlanItem say(Line next, int objectiveNumber, Instant now) {
    return with(item ->
        item.line(next)
            .order(next.code().order())
            .objective(objectiveNumber)
            .removed(false)
            .changed(!next.equals(submitted))
            .changedAt(now));
  }

  /** The item as the country's own, since the framework no longer has its element. */
  PlanItem release(Instant now) {
    return with(item -> item.element(null).changedAt(now));
  }

  /** The item as the draft no longer has it. */
  PlanItem remove(Instant now) {
    return with(
        item -> item.order(REMOVED + id).removed(true).changed(submitted != null).changedAt(now));
  }

  /**
   * The item after a version was submitted that says this of it; null where it has no such item.
   */
  PlanItem settle(@Nullable Line line) {
    boolean same = line == null ? removed : !removed && line.equals(this.line);
    return with(item -> item.submitted(line).changed(!same));
  }

  /** The item as the last submitted version has it. */
  PlanItem restore(int objectiveNumber, Instant now) {
    return submitted == null ? remove(now) : say(submitted, objectiveNumber, now);
  }

  /** The activity with how far it has come. */
  PlanItem note(ProgressNote next) {
    if (kind != ItemKind.ACTIVITY) {
      throw Problem.invalid("item", "Only an activity has progress of its own.");
    }
    return with(item -> item.progress(Progress.after(progress, next)).changedAt(next.at()));
  }

  String hash() {
    return Revision.hash(line);
  }

  boolean locked() {
    return element != null;
  }

  @Override
  public PlanItem withOutbox(List<OutboxEntry> owed) {
    return with(item -> item.outbox(owed));
  }
}
