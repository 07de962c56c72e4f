package org.roundtable.workplan.plan;

import java.util.Map;
import java.util.Optional;
import org.roundtable.contracts.workplan.PlanState;

/** The whole life of a workplan: which command leads from which state to which, in one table. */
final class PlanMachine {

  private PlanMachine() {}

  /** The state that a command leads to; empty where the state refuses it. */
  static Optional<PlanState> after(PlanState state, PlanCommand command) {
    return Optional.ofNullable(table(state).get(command));
  }

  private static Map<PlanCommand, PlanState> table(PlanState state) {
    return switch (state) {
      case DRAFT, REVISED ->
          Map.of(
              PlanCommand.SUBMIT, PlanState.IN_REVIEW,
              PlanCommand.DISCARD, PlanState.VALIDATED,
              PlanCommand.WITHDRAW, PlanState.WITHDRAWN);
      case IN_REVIEW ->
          Map.of(
              PlanCommand.REVISE, PlanState.REVISED,
              PlanCommand.RETURN, PlanState.REVISED,
              PlanCommand.VALIDATE, PlanState.VALIDATED,
              PlanCommand.WITHDRAW, PlanState.WITHDRAWN);
      case VALIDATED -> Map.of(PlanCommand.REDRAFT, PlanState.DRAFT);
      case WITHDRAWN -> Map.of();
    };
  }
}
