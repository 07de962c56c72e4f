package org.roundtable.workplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** The same of two states that the caller may compare. */
  public PlanDifference.View difference(Comparison compared, int size) {
    return differences.view(compared.plan(), compared.from(), compared.to(), 0, size);
  }

  /** What the items are called that those which differ refer to. */
  public PlanDifference.Codes codes(UUID id, PlanDifference.View view) {
    return differences.codes(id, view);
  }

  /**
   * Two states of a plan to compare.
   *
   * @param from the older version's number, or 0 for a plan without items
   * @param to the newer version's number; null for the draft
   */
  public record Comparison(Workplan plan, int from, @Nullable Integer to) {}

  /**
   * The two states that a caller wants to compare and may see.
   *
   * @param from null for the version before {@code to}
   * @param to null for the draft
   * @throws Problem {@code not-found} where there is no such version, {@code invalid-field} where
   *     the older one isn't named first, or a guest asks for the draft
   */
  public Comparison compared(UUID id, @Nullable Integer from, @Nullable Integer to, Caller caller) {
    Workplan plan = plan(id, caller);
    if (to == null) {
      requireDraft(caller);
    } else {
      plan.version(to);
    }
    int last = to == null ? plan.latest() : to;
    int older = from != null ? from : to == null ? last : last - 1;
    if (older != 0) {
      plan.version(older);
    }
    if (older > last) {
      throw Problem.invalid("from", "Name the older version first.");
    }
    return new Comparison(plan, older, to);
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
