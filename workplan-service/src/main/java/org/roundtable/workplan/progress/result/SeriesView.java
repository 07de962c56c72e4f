package org.roundtable.workplan.progress.result;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.Track;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.framework.IndicatorDetails.Target;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.progress.period.Periods;

/**
 * What an indicator has shown, against its baseline and targets.
 *
 * @param results the one that counts of each period, in the periods' order
 */
record SeriesView(
    UUID item,
    ItemCode code,
    PublicText title,
    int objective,
    IndicatorDetails details,
    List<Measured> results,
    Track track) {

  /**
   * A result with what it is measured by.
   *
   * @param target of the same period, or the next after it
   * @param expected where the indicator was to stand at the period's end
   * @param achievement how much of the way from the baseline to the target it has gone, in percent
   */
  record Measured(
      IndicatorResult result,
      @Nullable Target target,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal expected,
      @Nullable BigDecimal achievement) {}

  static SeriesView of(
      PlanTracking.Plan plan, PlannedIndicator indicator, Optional<IndicatorSeries> series) {
    Targets targets = new Targets(indicator.details(), plan.firstDay());
    return new SeriesView(
        indicator.item(),
        indicator.code(),
        indicator.title(),
        indicator.objective(),
        indicator.details(),
        series.map(IndicatorSeries::results).orElse(List.of()).stream()
            .map(result -> measured(targets, result))
            .toList(),
        series.map(IndicatorSeries::track).orElse(Track.NOT_JUDGED));
  }

  private static Measured measured(Targets targets, IndicatorResult result) {
    Optional<Target> target = targets.targetOf(result.period());
    return new Measured(
        result,
        target.orElse(null),
        targets
            .expected(Periods.lastDay(result.period()))
            .map(value -> value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros())
            .map(value -> value.scale() < 0 ? value.setScale(0) : value)
            .orElse(null),
        target.flatMap(aim -> targets.achievement(result.value(), aim)).orElse(null));
  }
}
