package org.roundtable.workplan.progress.spending;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.progress.ProgressProperties;
import org.springframework.stereotype.Component;

/** The budget lines of which something was spent, and whether it was too much. */
@Component
public class OverspentLines {

  /** A budget line of which more was spent than planned. */
  public record Overspent(
      UUID line,
      PublicText funder,
      int year,
      Currency currency,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal planned,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal spent) {}

  /**
   * A line of which something was spent.
   *
   * @param activity null where it no longer stands in the plan
   * @param overspent null where the line no longer stands in it, or holds
   */
  public record Found(
      UUID line, PlanTracking.@Nullable Item activity, @Nullable Overspent overspent) {}

  private final SpendingSums sums;
  private final PlanTracking plans;
  private final ProgressProperties rules;

  OverspentLines(SpendingSums sums, PlanTracking plans, ProgressProperties rules) {
    this.sums = sums;
    this.plans = plans;
    this.rules = rules;
  }

  /** The lines of which something was spent, in the order of their ids. */
  public List<Found> page(UUID plan, @Nullable UUID after, int limit) {
    List<SpendingSums.Spent> spent = sums.spent(plan, after, limit);
    Map<UUID, PlanTracking.Item> activities =
        plans
            .items(plan, spent.stream().map(SpendingSums.Spent::activity).distinct().toList())
            .stream()
            .collect(Collectors.toMap(PlanTracking.Item::id, Function.identity()));
    return spent.stream().map(line -> found(line, activities.get(line.activity()))).toList();
  }

  private Found found(SpendingSums.Spent spent, PlanTracking.@Nullable Item item) {
    if (item == null || !(item.line().content() instanceof Activity activity)) {
      return new Found(spent.line(), item, null);
    }
    Overspent overspent =
        activity.budget().stream()
            .filter(line -> line.id().equals(spent.line()))
            .filter(line -> Overspending.is(line.amount(), spent.amount(), rules.overspent()))
            .map(line -> overspent(line, spent.amount()))
            .findFirst()
            .orElse(null);
    return new Found(spent.line(), item, overspent);
  }

  private static Overspent overspent(BudgetLine line, BigDecimal spent) {
    return new Overspent(
        line.id(), line.funder(), line.year(), line.currency(), line.amount(), spent);
  }
}
