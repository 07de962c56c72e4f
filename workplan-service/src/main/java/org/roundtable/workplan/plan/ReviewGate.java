package org.roundtable.workplan.plan;

import java.util.Set;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.problem.Problem;

/** What a plan must know of its review before it moves on. */
public interface ReviewGate {

  /** How many inputs on a plan have no disposition yet. */
  long unanswered(UUID plan);

  /** The plans that were presented to an institution. */
  Set<UUID> presentedTo(InstitutionCode institution);

  /** Whether a review round on a plan still takes inputs. */
  boolean collecting(UUID plan);

  /**
   * That none does. Institutions were given time for their inputs: it ends when the office closes
   * the round, which they see, and never as a by-product of something else.
   *
   * @throws Problem {@code plan-state} where one does
   */
  default void requireClosed(UUID plan) {
    if (collecting(plan)) {
      throw new Problem(
          PlanProblems.WRONG_STATE, "state", "A review round still takes inputs. Close it first.");
    }
  }
}
