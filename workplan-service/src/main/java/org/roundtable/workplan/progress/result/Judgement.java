package org.roundtable.workplan.progress.result;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.progress.ProgressProperties;
import org.springframework.stereotype.Component;

/** Says of a series whether its indicator keeps up today. */
@Component
class Judgement {

  private final ProgressProperties rules;
  private final InstantSource clock;

  Judgement(ProgressProperties rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The series of the indicator as it stands now, judged by today. */
  IndicatorSeries of(IndicatorSeries series, PlanTracking.Plan plan, PlannedIndicator indicator) {
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    Targets targets = new Targets(indicator.details(), plan.firstDay());
    return series.judged(
        indicator, targets.track(series.latest().orElse(null), today, rules.onTrack()));
  }
}
