package org.roundtable.workplan.plan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.roundtable.workplan.framework.FrameworkAdopted;
import org.roundtable.workplan.framework.FrameworkUse;
import org.roundtable.workplan.framework.Programme;
import org.roundtable.workplan.framework.Touched;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Lets open drafts follow their programme's framework, and tells where plans use it. A plan that is
 * not open follows when it is opened again: what was submitted never changes.
 */
@Component
class FrameworkFollower implements FrameworkUse {

  private final Workplans workplans;
  private final PlanItems items;
  private final FrameworkItems framework;
  private final InstantSource clock;

  FrameworkFollower(
      Workplans workplans, PlanItems items, FrameworkItems framework, InstantSource clock) {
    this.workplans = workplans;
    this.items = items;
    this.framework = framework;
    this.clock = clock;
  }

  @EventListener
  @Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 10, delay = 20)
  void on(FrameworkAdopted adopted) {
    for (Workplan plan : workplans.findByProgramme(adopted.programme().code())) {
      if (plan.open()) {
        follow(plan, adopted.programme());
      }
    }
  }

  /** Brings an open plan in line with its programme. */
  Workplan follow(Workplan plan, Programme programme) {
    framework.align(programme.framework(), plan);
    return plan.objectives().equals(programme.objectives())
        ? plan
        : workplans.save(
            plan.with(head -> head.objectives(programme.objectives()).changedAt(clock.instant())));
  }

  @Override
  public List<Touched> of(Collection<UUID> elements) {
    List<Touched> touched = new ArrayList<>();
    for (PlanItem copy : items.ofElements(elements)) {
      workplans
          .findById(copy.plan())
          .ifPresent(plan -> {
            touched.add(touched(copy, plan, copy));
            items.below(plan.id(), copy.id(), Sort.by("order"), Limit.unlimited()).stream()
                .filter(item -> !item.locked())
                .forEach(item -> touched.add(touched(copy, plan, item)));
          });
    }
    return touched;
  }

  private static Touched touched(PlanItem copy, Workplan plan, PlanItem item) {
    return new Touched(
        java.util.Objects.requireNonNull(copy.element()),
        new Touched.Plan(plan.id(), plan.title()),
        new Touched.Item(item.id(), item.line().code(), item.line().content().title()));
  }
}
