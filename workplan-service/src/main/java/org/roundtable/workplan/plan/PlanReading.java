package org.roundtable.workplan.plan;

import java.util.UUID;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * What a caller may see of plans: staff all of it, a guest what was presented to its institution.
 */
@Component
public class PlanReading {

  private final Workplans workplans;
  private final ReviewGate review;
  private final PlanDifference differences;

  PlanReading(Workplans workplans, ReviewGate review, PlanDifference differences) {
    this.workplans = workplans;
    this.review = review;
    this.differences = differences;
  }

  /**
   * The head of a plan that the caller may see.
   *
   * @throws Problem {@code not-found} where there is none, or none for this caller
   */
  public PlanHead head(UUID id, Caller caller) {
    return PlanHead.of(plan(id, caller));
  }

  /**
   * The first items that differ between two submitted versions.
   *
   * @param size how many at most
   */
  public PlanDifference.View difference(UUID id, int from, int to, int size) {
    return differences.view(workplans.get(id), from, to, 0, size);
  }

  /**
   * A plan that the caller may see.
   *
   * @throws Problem {@code not-found} where there is none, or none for this caller
   */
  public Workplan plan(UUID id, Caller caller) {
    Workplan plan = workplans.get(id);
    if (caller.institution() != null && !review.presentedTo(caller.institution()).contains(id)) {
      throw Problem.notFound("No workplan " + id + " is known here.");
    }
    return plan;
  }

  /** That the caller may see the draft: what was not submitted is the office's own. */
  public void requireDraft(Caller caller) {
    if (caller.guest()) {
      throw Problem.invalid(
          "version", "Say which submitted version you read. The draft is the office's own.");
    }
  }
}
