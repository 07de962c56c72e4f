package org.roundtable.workplan.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.roundtable.workplan.framework.Programmes;
import org.springframework.stereotype.Component;

/** Opens a plan for changes again; what its programme's framework says by now comes in then. */
@Component
class ReopenPlan {

  private final Workplans workplans;
  private final Programmes programmes;
  private final FrameworkFollower follower;
  private final InstantSource clock;

  ReopenPlan(
      Workplans workplans, Programmes programmes, FrameworkFollower follower, InstantSource clock) {
    this.workplans = workplans;
    this.programmes = programmes;
    this.follower = follower;
    this.clock = clock;
  }

  /** Takes a version back, to work the institutions' inputs into it. */
  Workplan revise(Workplan plan) {
    return followed(workplans.save(plan.revise(clock.instant())));
  }

  /**
   * Begins a draft behind the validated version.
   *
   * @param items the only items that it may change; empty for all
   */
  Workplan redraft(Workplan plan, List<UUID> items) {
    return followed(workplans.save(plan.redraft(items, clock.instant())));
  }

  /** A partial amendment opens single items, and the framework's are not among them. */
  private Workplan followed(Workplan open) {
    return open.reopened().isEmpty()
        ? programmes
            .findByCode(open.programme())
            .map(programme -> follower.follow(open, programme))
            .orElse(open)
        : open;
  }
}
