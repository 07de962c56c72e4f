package org.roundtable.workplan.progress.result;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.plan.PlanTracking;
import org.springframework.stereotype.Component;

/** The indicators among the items of plans. */
@Component
class PlanIndicators implements Indicators {

  private final PlanTracking plans;

  PlanIndicators(PlanTracking plans) {
    this.plans = plans;
  }

  @Override
  public Indicator get(UUID plan, UUID item) {
    return indicator(plans.item(plan, item))
        .orElseThrow(() -> Problem.invalid("item", "Only an indicator has results."));
  }

  @Override
  public List<Indicator> of(UUID plan, Collection<UUID> items) {
    return indicators(plans.items(plan, items));
  }

  @Override
  public List<Indicator> page(UUID plan, @Nullable String after, int limit) {
    return indicators(plans.page(plan, ItemKind.INDICATOR, after, limit));
  }

  private static List<Indicator> indicators(List<PlanTracking.Item> items) {
    return items.stream().map(PlanIndicators::indicator).flatMap(Optional::stream).toList();
  }

  private static Optional<Indicator> indicator(PlanTracking.Item item) {
    return switch (item.line().content()) {
      case org.roundtable.workplan.item.Result result -> Optional.empty();
      case org.roundtable.workplan.item.Activity activity -> Optional.empty();
    };
  }
}
