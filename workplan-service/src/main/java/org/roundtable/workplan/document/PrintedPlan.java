package org.roundtable.workplan.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.workplan.plan.PlanEntry;
import org.roundtable.workplan.plan.PlanVersion;
import org.roundtable.workplan.plan.Workplan;

/**
 * A plan to be printed.
 *
 * @param version null for the draft
 * @param programme the programme's name; null where this office no longer has it
 * @param entries all items in the order of their codes
 * @param today the day that a draft was printed on
 */
record PrintedPlan(
    Workplan plan,
    @Nullable PlanVersion version,
    @Nullable PublicText programme,
    List<PlanEntry> entries,
    LocalDate today) {

  /** Whether the version is the one that is validated and holds. */
  boolean holds() {
    return version != null && Objects.equals(plan.validated(), version.number());
  }

  boolean latest() {
    return version != null && plan.latest() == version.number();
  }

  /**
   * Whether signatures are still waited for. Of other versions nothing is said about who had to
   * sign: the plan knows the rule that holds now, not the one that held then.
   */
  boolean awaitsSignatures() {
    return version == null || latest() && plan.state() == PlanState.IN_REVIEW;
  }
}
