package org.roundtable.workplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.version.Revision;

/**
 * An item of a plan for those who read the whole of it.
 *
 * @param objective the number of the objective that it lies under
 * @param locked whether it stands in the programme's framework
 * @param status how far an activity of the draft has come; null where nothing was noted
 * @param percent how much of it is done
 */
public record PlanEntry(
    UUID id,
    Line line,
    int objective,
    boolean locked,
    @Nullable ActivityStatus status,
    int percent) {

  static PlanEntry of(PlanItem item) {
    Progress progress = item.progress();
    return new PlanEntry(
        item.id(),
        item.line(),
        item.objective(),
        item.locked(),
        progress == null ? null : progress.current().status(),
        progress == null ? 0 : progress.current().percent());
  }

  static PlanEntry of(Revision item, boolean locked) {
    return new PlanEntry(item.item(), item.line(), item.objective(), locked, null, 0);
  }

  public ItemKind kind() {
    return line.kind();
  }

  public ItemCode code() {
    return line.code();
  }
}
