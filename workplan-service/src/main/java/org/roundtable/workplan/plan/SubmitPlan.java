package org.roundtable.workplan.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.version.Difference;
import org.roundtable.workplan.version.Revision;
import org.roundtable.workplan.version.Revisions;
import org.springframework.stereotype.Component;

/** Presents a draft as a new version, or gives a draft up for the version that holds. */
@Component
class SubmitPlan {

  private final FreezePlan freezePlan;
  private final PlanDifference differences;
  private final ReviewGate review;
  private final Workplans workplans;
  private final PlanItems items;
  private final Revisions revisions;
  private final PlanClaims claims;
  private final InstantSource clock;

  SubmitPlan(
      FreezePlan freezePlan,
      PlanDifference differences,
      ReviewGate review,
      Workplans workplans,
      PlanItems items,
      Revisions revisions,
      PlanClaims claims,
      InstantSource clock) {
    this.freezePlan = freezePlan;
    this.differences = differences;
    this.review = review;
    this.workplans = workplans;
    this.items = items;
    this.revisions = revisions;
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * Presents the draft.
   *
   * @param seen the digest of the difference to the validated version, where there is one: a
   *     validated plan changes only after its difference was looked at
   */
  Workplan submit(Workplan plan, @Nullable String seen) {
    plan.after(PlanCommand.SUBMIT);
    requireAnswered(plan);
    if (plan.validated() != null) {
      requireSeen(plan, plan.validated(), seen);
    }
    return freezePlan.freeze(plan, version -> plan.submit(version, clock.instant()));
  }

  /** Gives the draft up: the items say again what the validated version says. */
  Workplan discard(Workplan plan) {
    claims.requireNoImport(plan.id());
    Workplan discarded = plan.discard(clock.instant());
    int holds = Objects.requireNonNull(plan.validated());
    restore(plan, holds);
    // Versions that were submitted in between are superseded by one that repeats what holds.
    return holds == plan.latest()
        ? workplans.save(discarded)
        : freezePlan.freeze(plan, discarded::with);
  }

  private void restore(Workplan plan, int holds) {
    List<UUID> differing =
        differences.between(plan, holds, null).items().stream().map(Difference.Item::item).toList();
    Map<UUID, Revision> lines =
        revisions.of(plan.id(), differing, holds).stream()
            .collect(Collectors.toMap(Revision::item, revision -> revision));
    List<PlanItem> drafted = items.all(plan.id(), differing);
    // Codes may have been swapped: those that go make way first.
    for (PlanItem item : drafted) {
      items.save(item.remove(clock.instant()));
    }
    for (PlanItem item : items.all(plan.id(), lines.keySet())) {
      Revision revision = Objects.requireNonNull(lines.get(item.id()));
      Line line = revision.line();
      items.save(item.say(line, revision.objective(), clock.instant()));
    }
  }

  private void requireAnswered(Workplan plan) {
    long unanswered = review.unanswered(plan.id());
    if (unanswered > 0) {
      throw new Problem(
          PlanProblems.UNANSWERED,
          "inputs",
          "%d inputs have no disposition yet. Answer each before the plan is presented again."
              .formatted(unanswered));
    }
  }

  private void requireSeen(Workplan plan, int validated, @Nullable String seen) {
    String digest = differences.between(plan, validated, null).digest();
    if (!digest.equals(seen)) {
      throw new Problem(
          PlanProblems.DIFFERENCE_UNSEEN,
          "difference",
          "Read the difference to the validated version %d and send its digest along."
              .formatted(validated));
    }
  }
}
