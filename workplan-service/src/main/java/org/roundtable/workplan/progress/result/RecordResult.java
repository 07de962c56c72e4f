package org.roundtable.workplan.progress.result;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.plan.Evidence;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.progress.Author;
import org.roundtable.workplan.progress.ProgressProblems;
import org.roundtable.workplan.progress.period.PeriodLocks;
import org.roundtable.workplan.progress.period.Periods;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Enters what an indicator shows. */
@Component
class RecordResult {

  private static final int ATTEMPTS = 20;

  private final PlanTracking plans;
  private final Indicators indicators;
  private final PeriodLocks locks;
  private final SeriesHeads heads;
  private final ResultHistory history;
  private final Judgement judgement;
  private final InstantSource clock;

  RecordResult(
      PlanTracking plans,
      Indicators indicators,
      PeriodLocks locks,
      SeriesHeads heads,
      ResultHistory history,
      Judgement judgement,
      InstantSource clock) {
    this.plans = plans;
    this.indicators = indicators;
    this.locks = locks;
    this.heads = heads;
    this.history = history;
    this.judgement = judgement;
    this.clock = clock;
  }

  /**
   * Enters a result.
   *
   * @param id the result's; where an earlier run of the same request entered it, that one is
   *     returned
   */
  IndicatorResult record(UUID planId, UUID item, NewId id, ResultApi.NewResult body) {
    PlanTracking.Plan plan = plans.live(planId);
    PlannedIndicator indicator = indicators.get(planId, item);
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(plan, indicator, id.value(), body);
      } catch (OptimisticLockingFailureException | DuplicateKeyException changedMeanwhile) {
        if (attempt == ATTEMPTS) {
          throw changedMeanwhile;
        }
      }
    }
  }

  private IndicatorResult attempt(
      PlanTracking.Plan plan, PlannedIndicator indicator, UUID id, ResultApi.NewResult body) {
    Instant now = clock.instant();
    IndicatorSeries series =
        heads
            .findById(indicator.item())
            .orElseGet(() -> IndicatorSeries.begin(plan, indicator, now));
    history.file(series);
    Optional<IndicatorResult> earlier = history.find(indicator.item(), id);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    requireUsual(plan, body.period(), now);
    locks.requireOpen(plan.id(), "period", body.period());
    requireLatest(series, body.period(), body.corrects());
    IndicatorResult next = next(series, indicator.details(), id, body, now);
    history.file(heads.save(judgement.of(series.and(next), plan, indicator)));
    return next;
  }

  private static IndicatorResult next(
      IndicatorSeries series,
      IndicatorDetails details,
      UUID id,
      ResultApi.NewResult body,
      Instant now) {
    IndicatorDetails.requireValue("value", details.measure(), body.value());
    List<Part> parts = Objects.requireNonNullElse(body.parts(), List.of());
    Parts.require(details, body.value(), parts);
    return new IndicatorResult(
        id,
        series.nextNumber(),
        body.period(),
        body.value(),
        List.copyOf(parts),
        body.meansOfVerification(),
        Evidence.list(body.evidence()),
        body.corrects(),
        now,
        Author.OFFICER);
  }

  private static void requireUsual(PlanTracking.Plan plan, Period period, Instant now) {
    plan.requireYear("period", period.year());
    if (Periods.firstDay(period).isAfter(now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
      throw Problem.invalid("period", "%s hasn't begun yet.".formatted(period));
    }
  }

  /** Who corrects says which result they saw, and so corrects none unseen. */
  private void requireLatest(IndicatorSeries series, Period period, @Nullable UUID corrects) {
    Optional<IndicatorResult> counts = series.of(period);
    if (corrects == null) {
      if (counts.isPresent()) {
        throw new Problem(
            ProblemType.ALREADY_EXISTS,
            "period",
            "%s has a result. To correct it, name it in corrects: %s."
                .formatted(period, counts.get().id()));
      }
      return;
    }
    if (counts.filter(result -> result.id().equals(corrects)).isPresent()) {
      return;
    }
    boolean replaced =
        history
            .find(series.id(), corrects)
            .filter(result -> result.period().equals(period))
            .isPresent();
    throw replaced
        ? new Problem(
            ProgressProblems.CORRECTED_ALREADY,
            "corrects",
            "It no longer counts. Look at the result that took its place.")
        : Problem.invalid("corrects", "%s has no such result.".formatted(period));
  }
}
