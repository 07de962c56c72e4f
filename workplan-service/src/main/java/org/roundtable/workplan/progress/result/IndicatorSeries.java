package org.roundtable.workplan.progress.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.workplan.Track;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.workplan.plan.PlanTracking;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an indicator has shown so far: of each period the result that counts.
 *
 * @param id the plan's item
 * @param indicator as it stood when this was last looked at
 * @param results one a period, in the periods' order
 * @param last the result entered last, of whatever period; null before there is one
 * @param removed whether the plan no longer has the indicator, or is withdrawn
 */
@RecordBuilder
@Document("indicatorSeries")
@CompoundIndex(name = "byTrack", def = "{'plan': 1, 'track': 1, 'indicator.order': 1}")
@CompoundIndex(name = "kept", def = "{'removed': 1, '_id': 1}")
record IndicatorSeries(
    @Id UUID id,
    @Version @Nullable Long version,
    UUID plan,
    OfficeCode office,
    CountryCode country,
    ProgrammeCode programme,
    PlannedIndicator indicator,
    List<IndicatorResult> results,
    @Nullable IndicatorResult last,
    Track track,
    boolean removed,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, IndicatorSeriesBuilder.With {

  static IndicatorSeries begin(PlanTracking.Plan plan, PlannedIndicator indicator, Instant now) {
    return new IndicatorSeries(
        indicator.item(),
        null,
        plan.id(),
        plan.office(),
        plan.country(),
        plan.programme(),
        indicator,
        List.of(),
        null,
        Track.NOT_JUDGED,
        false,
        now,
        List.of());
  }

  /** The result that counts of a period. */
  Optional<IndicatorResult> of(Period period) {
    return results.stream().filter(result -> result.period().equals(period)).findFirst();
  }

  /** The result of the period that ends last, of those that end together of the longest. */
  Optional<IndicatorResult> latest() {
    return results.stream().max(Comparator.comparing(IndicatorResult::period));
  }

  int nextNumber() {
    return last == null ? 1 : last.number() + 1;
  }

  /** The series with a result more, which counts for its period from now on. */
  IndicatorSeries and(IndicatorResult next) {
    List<IndicatorResult> counting = new ArrayList<>(results);
    counting.removeIf(result -> result.period().equals(next.period()));
    counting.add(next);
    counting.sort(Comparator.comparing(IndicatorResult::period));
    return with(series -> series.results(List.copyOf(counting)).last(next).changedAt(next.at()));
  }

  /** The series of the indicator as it stands now, judged so. */
  IndicatorSeries judged(PlannedIndicator now, Track next) {
    return with(series -> series.indicator(now).track(next).removed(false));
  }

  /** The series of an indicator that its plan no longer has. */
  IndicatorSeries gone(Instant now) {
    return with(series -> series.removed(true).track(Track.NOT_JUDGED).changedAt(now));
  }

  /** Whether others have nothing to hear of the other, which was made of this one. */
  boolean saysTheSameAs(IndicatorSeries other) {
    return indicator.equals(other.indicator)
        && track == other.track
        && removed == other.removed
        && results.equals(other.results);
  }

  @Override
  public IndicatorSeries withOutbox(List<OutboxEntry> owed) {
    return with(series -> series.outbox(owed));
  }
}
