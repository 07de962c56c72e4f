package org.roundtable.workplan.plan;

import java.time.InstantSource;
import java.util.UUID;
import org.roundtable.platform.problem.Problem;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Takes an institution's decision on the version under review. */
@Component
class SignPlan {

  private final Workplans workplans;
  private final ReviewGate review;
  private final InstantSource clock;

  SignPlan(Workplans workplans, ReviewGate review, InstantSource clock) {
    this.workplans = workplans;
    this.review = review;
    this.clock = clock;
  }

  /** Two that sign in the same moment both do. */
  @Retryable(
      includes = OptimisticLockingFailureException.class,
      maxRetries = 10,
      delay = 20,
      jitter = 20)
  Workplan sign(UUID id, SignOff signOff) {
    Workplan signed = workplans.get(id).sign(signOff, clock.instant());
    review.requireClosed(id);
    if (signOff.decision() == SignOff.Decision.VALIDATED) {
      requireAnswered(id);
    }
    return workplans.save(signed);
  }

  /** Nobody puts a name under a plan while another's input on it has no answer. */
  private void requireAnswered(UUID plan) {
    long unanswered = review.unanswered(plan);
    if (unanswered > 0) {
      throw new Problem(
          PlanProblems.UNANSWERED,
          "inputs",
          "%d inputs have no disposition yet. Answer each before institutions sign."
              .formatted(unanswered));
    }
  }
}
