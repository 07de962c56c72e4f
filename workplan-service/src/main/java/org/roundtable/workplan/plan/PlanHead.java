package org.roundtable.workplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.PlanState;

/**
 * What other features know of a plan.
 *
 * @param latest the number of the last submitted version, 0 if none was
 * @param validated the number of the version that holds, if one was ever validated
 */
public record PlanHead(
    UUID id,
    OfficeCode office,
    CountryCode country,
    ProgrammeCode programme,
    PublicText title,
    PlanState state,
    int latest,
    @Nullable Integer validated) {

  static PlanHead of(Workplan plan) {
    return new PlanHead(
        plan.id(),
        plan.office(),
        plan.country(),
        plan.programme(),
        plan.title(),
        plan.state(),
        plan.latest(),
        plan.validated());
  }

  /** Whether this is the version that institutions are asked about. */
  public boolean reviews(int version) {
    return state == PlanState.IN_REVIEW && latest == version;
  }
}
