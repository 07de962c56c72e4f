package org.roundtable.workplan.review;

import java.time.InstantSource;
import java.util.Optional;
import org.roundtable.contracts.workplan.RoundState;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.plan.PlanHead;
import org.roundtable.workplan.plan.PlanProblems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Opens a review round on the version that a plan has under review. */
@Component
class OpenRound {

  private final Rounds rounds;
  private final InstantSource clock;

  OpenRound(Rounds rounds, InstantSource clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * Opens it with the next number. A plan that leaves its review in this very moment has an open
   * round that takes nothing, see {@link Round#requireTaking}, and that the office closes.
   */
  Round open(PlanHead plan, NewId id, Round.Call call, boolean inputsVisibleToAll) {
    Optional<Round> repeated = rounds.findById(id.value());
    if (repeated.isPresent()) {
      return repeated.get();
    }
    if (!plan.reviews(plan.latest())) {
      throw new Problem(
          PlanProblems.WRONG_STATE,
          "state",
          "Institutions review a submitted version. Submit the plan first.");
    }
    Optional<Round> last = rounds.findFirstByPlanOrderByNumberDesc(plan.id());
    last.filter(round -> round.state() == RoundState.OPEN)
        .ifPresent(round -> {
          throw alreadyOpen(round.number());
        });
    int number = last.map(Round::number).orElse(0) + 1;
    try {
      return id.insert(
          rounds, Round.open(id.value(), plan, number, call, inputsVisibleToAll, clock.instant()));
    } catch (DuplicateKeyException other) {
      throw alreadyOpen(number);
    }
  }

  private static Problem alreadyOpen(int number) {
    return new Problem(
        ReviewProblems.ROUND_STATE,
        "round",
        "Round %d is open. Close it before you open another.".formatted(number));
  }
}
