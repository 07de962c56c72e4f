package org.roundtable.workplan.plan;

import java.util.List;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What others hear of a workplan. */
@Component
class WorkplanMessages implements Publication<Workplan> {

  private final PlanSharing sharing;

  WorkplanMessages(PlanSharing sharing) {
    this.sharing = sharing;
  }

  @Override
  public Class<Workplan> aggregate() {
    return Workplan.class;
  }

  /** A draft is the office's own until it is submitted, unless the office shares its drafts. */
  @Override
  public List<WorkplanFact> facts(Workplan plan, long version) {
    boolean own = plan.versions().isEmpty() && !sharing.drafts();
    return own ? List.of() : List.of(fact(plan, version));
  }

  private static WorkplanFact fact(Workplan plan, long version) {
    return new WorkplanFact(
        plan.office(),
        plan.id(),
        version,
        plan.programme(),
        plan.country(),
        plan.title(),
        plan.firstYear(),
        plan.years(),
        plan.state(),
        plan.objectives().stream()
            .map(o -> new WorkplanFact.Objective(o.number(), o.name()))
            .toList(),
        plan.versions().isEmpty() ? 0 : (int) plan.versions().getLast().activities(),
        plan.latest(),
        plan.validated(),
        plan.changedAt());
  }
}
