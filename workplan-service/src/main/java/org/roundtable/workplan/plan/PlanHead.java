package org.roundtable.workplan.plan;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.PlanState;

/**
 * What other features know of a plan.
 *
 * @param latest the number of the last submitted version, 0 if none was
 * @param validated the number of the version that holds, if one was ever validated
 * @param signatories the institutions that must sign a version or have signed one
 */
public record PlanHead(
    UUID id,
    OfficeCode office,
    CountryCode country,
    ProgrammeCode programme,
    PublicText title,
    PlanState state,
    int latest,
    @Nullable Integer validated,
    Set<InstitutionCode> signatories) {

  static PlanHead of(Workplan plan) {
    return new PlanHead(
        plan.id(),
        plan.office(),
        plan.country(),
        plan.programme(),
        plan.title(),
        plan.state(),
        plan.latest(),
        plan.validated(),
        signatories(plan));
  }

  private static Set<InstitutionCode> signatories(Workplan plan) {
    return Stream.concat(
            plan.validation().required().stream(),
            plan.signOffs().stream().map(SignOff::institution))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether this is the version that institutions are asked about. */
  public boolean reviews(int version) {
    return state == PlanState.IN_REVIEW && latest == version;
  }
}
