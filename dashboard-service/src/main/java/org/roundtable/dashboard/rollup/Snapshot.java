package org.roundtable.dashboard.rollup;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.dashboard.figures.Figures;
import org.roundtable.dashboard.reach.Reached;

/**
 * Everything that the dashboard shows, as of one moment.
 *
 * @param countries those of which anything is counted
 * @param offices when each was heard of last
 * @param latestEvents the newest first
 * @param reached the unique people of each year, the newest first: all together, then by country
 */
public record Snapshot(
    SortedMap<CountryCode, Figures> countries,
    SortedMap<OfficeCode, Instant> offices,
    List<LatestEvent> latestEvents,
    List<Reached> reached) {

  /** An event with who attended it, if that is known. */
  public record LatestEvent(EventFact event, @Nullable AttendanceFact attendance) {}

  /** The sum over the countries. */
  public Figures totals() {
    return countries.values().stream().reduce(Figures.NONE, Figures::plus);
  }
}
