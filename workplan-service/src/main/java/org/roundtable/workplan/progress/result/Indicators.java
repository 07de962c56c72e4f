package org.roundtable.workplan.progress.result;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.Indicator;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.plan.PlanTracking;
import org.springframework.stereotype.Component;

/** The indicators of plans, as the last submitted versions have them. */
@Component
class Indicators {

  private final PlanTracking plans;

  Indicators(PlanTracking plans) {
    this.plans = plans;
  }

  /**
   * One of them.
   *
   * @throws Problem {@code not-found} where the plan has no such item, {@code invalid-field} where
   *     it is no indicator
   */
  PlannedIndicator get(UUID plan, UUID item) {
    return indicator(plans.item(plan, item))
        .orElseThrow(() -> Problem.invalid("item", "Only an indicator has results."));
  }

  /** Those of some items that still stand in the plan. */
  List<PlannedIndicator> of(UUID plan, Collection<UUID> items) {
    return indicators(plans.items(plan, items));
  }

  /**
   * A page of them, in the order of their codes.
   *
   * @param after the order behind which to begin; null from the start
   */
  List<PlannedIndicator> page(UUID plan, @Nullable String after, int limit) {
    return indicators(plans.page(plan, ItemKind.INDICATOR, after, limit));
  }

  private static List<PlannedIndicator> indicators(List<PlanTracking.Item> items) {
    return items.stream().map(Indicators::indicator).flatMap(Optional::stream).toList();
  }

  private static Optional<PlannedIndicator> indicator(PlanTracking.Item item) {
    Line line = item.line();
    return line.content() instanceof Indicator content
        ? Optional.of(
            new PlannedIndicator(
                item.id(),
                item.order(),
                item.objective(),
                line.code(),
                content.title(),
                content.details()))
        : Optional.empty();
  }
}
