package org.roundtable.workplan.progress.result;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.item.ItemCode;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The indicators that don't keep up, as they were judged last. */
@Component
public class OffTrackIndicators {

  /**
   * One of them.
   *
   * @param order what the plan's items are sorted by
   * @param latest the last period that anything was reported of
   */
  public record OffTrack(
      UUID item,
      String order,
      ItemCode code,
      PublicText title,
      int objective,
      @Nullable Period latest) {}

  private final SeriesHeads heads;

  OffTrackIndicators(SeriesHeads heads) {
    this.heads = heads;
  }

  /**
   * A page of a plan's.
   *
   * @param after the order behind which to begin
   */
  public List<OffTrack> page(UUID plan, String after, int limit) {
    return heads.offTrack(plan, after, Sort.by("indicator.order"), Limit.of(limit)).stream()
        .map(OffTrackIndicators::view)
        .toList();
  }

  private static OffTrack view(IndicatorSeries series) {
    PlannedIndicator indicator = series.indicator();
    return new OffTrack(
        indicator.item(),
        indicator.order(),
        indicator.code(),
        indicator.title(),
        indicator.objective(),
        series.latest().map(IndicatorResult::period).orElse(null));
  }
}
