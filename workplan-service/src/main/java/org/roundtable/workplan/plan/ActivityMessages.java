package org.roundtable.workplan.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.outbox.Publication;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.Line;
import org.springframework.stereotype.Component;

/** What others hear of an activity. */
@Component
class ActivityMessages implements Publication<PlanItem> {

  private final PlanSharing sharing;

  ActivityMessages(PlanSharing sharing) {
    this.sharing = sharing;
  }

  @Override
  public Class<PlanItem> aggregate() {
    return PlanItem.class;
  }

  /** What the draft says is the office's own until it is submitted, unless drafts are shared. */
  @Override
  public List<ActivityFact> facts(PlanItem item, long version) {
    @Nullable Line told = sharing.drafts() ? item.line() : item.submitted();
    if (told == null && !(item.removed() && !item.changed())) {
      return List.of();
    }
    boolean removed = sharing.drafts() ? item.removed() : told == null;
    Line line = Objects.requireNonNullElse(told, item.line());
    return line.content() instanceof Activity activity
        ? List.of(fact(item, version, line, activity, removed))
        : List.of();
  }

  private static ActivityFact fact(
      PlanItem item, long version, Line line, Activity activity, boolean removed) {
    @Nullable ProgressNote progress = item.progress() == null ? null : item.progress().current();
    return new ActivityFact(
        item.office(),
        item.id(),
        version,
        item.plan(),
        item.programme(),
        item.country(),
        item.objective(),
        new PublicText(line.code().value()),
        activity.title(),
        activity.responsible(),
        activity.place() == null ? null : activity.place().name(),
        activity.plannedStart(),
        activity.plannedEnd(),
        activity.budget().stream()
            .map(budget ->
                new ActivityFact.Money(
                    budget.funder(), budget.year(), budget.amount(), budget.currency()))
            .toList(),
        progress == null ? ActivityStatus.PLANNED : progress.status(),
        progress == null ? 0 : progress.percent(),
        progress == null ? null : progress.actualStart(),
        progress == null ? null : progress.actualEnd(),
        item.changed() && !Objects.equals(line, item.submitted()),
        removed,
        item.changedAt());
  }
}
