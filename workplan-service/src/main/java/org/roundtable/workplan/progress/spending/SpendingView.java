package org.roundtable.workplan.progress.spending;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.progress.ProgressProperties;
import org.springframework.stereotype.Component;

/** What was planned beside what was committed and spent. */
@Component
class SpendingView {

  /**
   * An activity's money.
   *
   * @param code null for an activity that no longer stands in the plan
   * @param lines the budget's, and those that no longer stand in it but were spent of
   * @param totals one a currency
   */
  record OfActivity(
      UUID activity,
      @Nullable ItemCode code,
      @Nullable PublicText title,
      List<OfLine> lines,
      List<Total> totals) {}

  /** A budget line's money. */
  record OfLine(UUID line, PublicText funder, int year, Currency currency, Sums sums) {}

  /**
   * The money of several lines.
   *
   * @param funder null for all funders
   * @param year null for all years
   */
  record Total(@Nullable PublicText funder, @Nullable Integer year, Currency currency, Sums sums) {}

  /** Amounts of one kind before they are put beside those of the others. */
  private record Part<K>(K key, BigDecimal planned, BigDecimal committed, BigDecimal spent) {

    static <K> Part<K> planned(K key, BigDecimal amount) {
      return new Part<>(key, amount, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static <K> Part<K> of(K key, SpendingKind kind, BigDecimal amount) {
      return switch (kind) {
        case COMMITMENT -> new Part<>(key, BigDecimal.ZERO, amount, BigDecimal.ZERO);
        case EXPENDITURE -> new Part<>(key, BigDecimal.ZERO, BigDecimal.ZERO, amount);
      };
    }

    Part<K> and(Part<K> other) {
      return new Part<>(
          key, planned.add(other.planned), committed.add(other.committed), spent.add(other.spent));
    }
  }

  private record LineKey(UUID line, PublicText funder, int year, Currency currency) {}

  private record TotalKey(@Nullable PublicText funder, @Nullable Integer year, Currency currency) {}

  private final SpendingSums sums;
  private final PlanTracking plans;
  private final ProgressProperties rules;

  SpendingView(SpendingSums sums, PlanTracking plans, ProgressProperties rules) {
    this.sums = sums;
    this.plans = plans;
    this.rules = rules;
  }

  /** The money of activities that stand in the plan, as given. */
  List<OfActivity> standing(UUID plan, List<PlanTracking.Item> activities) {
    Map<UUID, List<SpendingSums.OfLine>> entered =
        entered(plan, activities.stream().map(PlanTracking.Item::id).toList());
    return activities.stream()
        .map(activity ->
            view(activity.id(), activity, entered.getOrDefault(activity.id(), List.of())))
        .toList();
  }

  /** The money of activities that no longer stand in the plan. */
  List<OfActivity> dropped(UUID plan) {
    List<UUID> all = sums.activities(plan);
    List<UUID> standing = plans.items(plan, all).stream().map(PlanTracking.Item::id).toList();
    List<UUID> gone = all.stream().filter(id -> !standing.contains(id)).sorted().toList();
    Map<UUID, List<SpendingSums.OfLine>> entered = entered(plan, gone);
    return gone.stream().map(id -> view(id, null, entered.getOrDefault(id, List.of()))).toList();
  }

  /** The whole plan's money, by funder, by year, or by both. */
  List<Total> totals(UUID plan, boolean byFunder, boolean byYear) {
    List<Part<TotalKey>> parts = new ArrayList<>();
    for (PlanTracking.Planned planned : plans.budget(plan)) {
      parts.add(
          Part.planned(
              new TotalKey(
                  byFunder ? planned.funder() : null,
                  byYear ? planned.year() : null,
                  planned.currency()),
              planned.amount()));
    }
    for (SpendingSums.OfFunder entered : sums.funders(plan)) {
      parts.add(
          Part.of(
              new TotalKey(
                  byFunder ? entered.funder() : null,
                  byYear ? entered.year() : null,
                  entered.currency()),
              entered.kind(),
              entered.amount()));
    }
    return totals(parts);
  }

  private Map<UUID, List<SpendingSums.OfLine>> entered(UUID plan, List<UUID> activities) {
    return sums.lines(plan, activities).stream()
        .collect(Collectors.groupingBy(SpendingSums.OfLine::activity));
  }

  private OfActivity view(
      UUID id, PlanTracking.@Nullable Item item, List<SpendingSums.OfLine> entered) {
    List<Part<LineKey>> parts = new ArrayList<>();
    Map<UUID, LineKey> planned = new LinkedHashMap<>();
    if (item != null && item.line().content() instanceof Activity activity) {
      for (BudgetLine line : activity.budget()) {
        LineKey key = new LineKey(line.id(), line.funder(), line.year(), line.currency());
        planned.put(line.id(), key);
        parts.add(Part.planned(key, line.amount()));
      }
    }
    for (SpendingSums.OfLine sum : entered) {
      LineKey own = new LineKey(sum.line(), sum.funder(), sum.year(), sum.currency());
      LineKey now = planned.getOrDefault(sum.line(), own);
      boolean sameMoney = now.currency().equals(sum.currency());
      parts.add(Part.of(sameMoney ? now : own, sum.kind(), sum.amount()));
    }
    List<Part<LineKey>> lines = merged(parts);
    return new OfActivity(
        id,
        item == null ? null : item.line().code(),
        item == null ? null : item.line().content().title(),
        lines.stream().map(this::line).toList(),
        totals(lines.stream().map(SpendingView::withoutLine).toList()));
  }

  private OfLine line(Part<LineKey> part) {
    LineKey key = part.key;
    return new OfLine(key.line, key.funder, key.year, key.currency, sums(part));
  }

  private static Part<TotalKey> withoutLine(Part<LineKey> part) {
    TotalKey key = new TotalKey(null, null, part.key.currency);
    return new Part<>(key, part.planned, part.committed, part.spent);
  }

  private List<Total> totals(List<Part<TotalKey>> parts) {
    return merged(parts).stream()
        .map(part -> new Total(part.key.funder, part.key.year, part.key.currency, sums(part)))
        .sorted(
            Comparator.comparing((Total total) -> Objects.toString(total.funder(), ""))
                .thenComparing(total -> Objects.requireNonNullElse(total.year(), 0))
                .thenComparing(total -> total.currency().getCurrencyCode()))
        .toList();
  }

  private Sums sums(Part<?> part) {
    return new Sums(
        part.planned,
        part.committed,
        part.spent,
        Overspending.is(part.planned, part.spent, rules.overspent()));
  }

  private static <K> List<Part<K>> merged(List<Part<K>> parts) {
    return List.copyOf(
        parts.stream()
            .collect(
                Collectors.toMap(Part::key, Function.identity(), Part::and, LinkedHashMap::new))
            .values());
  }
}
