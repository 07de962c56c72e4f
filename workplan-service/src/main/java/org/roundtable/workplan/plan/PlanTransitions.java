package org.roundtable.workplan.plan;

import java.util.EnumSet;
import java.util.Set;
import org.roundtable.contracts.workplan.PlanState;

/** Which state follows which: the whole life of a workplan, in one table. */
final class PlanTransitions {

  private PlanTransitions() {}

  static boolean allows(PlanState from, PlanState to) {
    return after(from).contains(to);
  }

  private static Set<PlanState> after(PlanState state) {
    return switch (state) {
      case DRAFT -> EnumSet.of(PlanState.IN_REVIEW, PlanState.WITHDRAWN);
      case IN_REVIEW -> EnumSet.of(PlanState.REVISED, PlanState.VALIDATED, PlanState.WITHDRAWN);
      case REVISED -> EnumSet.of(PlanState.IN_REVIEW, PlanState.WITHDRAWN);
      case VALIDATED -> EnumSet.of(PlanState.DRAFT);
      case WITHDRAWN -> EnumSet.noneOf(PlanState.class);
    };
  }
}
