package org.roundtable.workplan.review;

import java.util.Set;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.workplan.plan.ReviewGate;
import org.springframework.stereotype.Component;

/** What the review of a plan lets it do. */
@Component
class Reviews implements ReviewGate {

  @Override
  public long unanswered(UUID plan) {
    return 0;
  }

  @Override
  public Set<UUID> presentedTo(InstitutionCode institution) {
    return Set.of();
  }

  @Override
  public boolean collecting(UUID plan) {
    return false;
  }
}
