package org.roundtable.workplan.progress.result;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.plan.PlanTracking;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Judges all indicators anew: time alone takes one off its track, a new version of the plan changes
 * its targets, and an indicator that nobody ever reported on is to be known too.
 */
@Component
class JudgeIndicators {

  private static final int PAGE = 200;

  private final PlanTracking plans;
  private final Indicators indicators;
  private final SeriesHeads heads;
  private final Judgement judgement;
  private final InstantSource clock;

  JudgeIndicators(
      PlanTracking plans,
      Indicators indicators,
      SeriesHeads heads,
      Judgement judgement,
      InstantSource clock) {
    this.plans = plans;
    this.indicators = indicators;
    this.heads = heads;
    this.judgement = judgement;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${roundtable.workplan.progress.judge-every:10m}")
  void judge() {
    Map<UUID, PlanTracking.Plan> underway =
        plans.underway().stream()
            .collect(Collectors.toMap(PlanTracking.Plan::id, Function.identity()));
    underway.values().forEach(this::judge);
    forget(underway);
  }

  private void judge(PlanTracking.Plan plan) {
    @Nullable String after = null;
    List<PlannedIndicator> page;
    do {
      page = indicators.page(plan.id(), after, PAGE);
      for (PlannedIndicator indicator : page) {
        IndicatorSeries known =
            heads
                .findById(indicator.item())
                .orElseGet(() -> IndicatorSeries.begin(plan, indicator, clock.instant()));
        IndicatorSeries judged = judgement.of(known, plan, indicator);
        if (known.version() == null || !judged.saysTheSameAs(known)) {
          save(judged.with(series -> series.changedAt(clock.instant())));
        }
        after = indicator.order();
      }
    } while (page.size() == PAGE);
  }

  /** Marks those as removed that no plan has any more. */
  private void forget(Map<UUID, PlanTracking.Plan> underway) {
    UUID after = new UUID(0, 0);
    List<IndicatorSeries> page;
    do {
      page = heads.kept(after, Limit.of(PAGE));
      for (IndicatorSeries series : page) {
        if (!underway.containsKey(series.plan())
            || indicators.of(series.plan(), List.of(series.id())).isEmpty()) {
          save(series.gone(clock.instant()));
        }
        after = series.id();
      }
    } while (page.size() == PAGE);
  }

  private void save(IndicatorSeries series) {
    try {
      heads.save(series);
    } catch (OptimisticLockingFailureException | DuplicateKeyException changedMeanwhile) {
      // Somebody entered a result, which was judged then.
    }
  }
}
