package org.roundtable.events.event;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.platform.problem.Problem;

/**
 * When an event is, as the clocks at the venue show it.
 *
 * @param end the last day, not before {@code start}
 * @param startTime on the first day; without it the event takes whole days
 * @param endTime on the last day; there if and only if {@code startTime} is
 */
public record Schedule(
    LocalDate start,
    LocalDate end,
    @Nullable LocalTime startTime,
    @Nullable LocalTime endTime,
    ZoneId timeZone) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2110;

  public Schedule {
    if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
      throw Problem.invalid("start", "The year lies between 2000 and 2110.");
    }
    if (end.isBefore(start) || end.getYear() > LAST_YEAR) {
      throw Problem.invalid("end", "The event ends before it starts, or after the year 2110.");
    }
    if ((startTime == null) != (endTime == null)) {
      throw Problem.invalid(
          startTime == null ? "startTime" : "endTime",
          "Give both times, or neither for whole days.");
    }
    if (startTime != null
        && endTime != null
        && !startTime.atDate(start).isBefore(endTime.atDate(end))) {
      throw Problem.invalid("endTime", "The event ends before it starts.");
    }
    if (timeZone instanceof ZoneOffset) {
      // An offset doesn't know when the clocks change.
      throw Problem.invalid("timeZone", "Give a zone by its name, such as Asia/Baghdad.");
    }
  }

  boolean wholeDays() {
    return startTime == null;
  }

  /** When it begins. */
  public Instant from() {
    LocalDateTime local = startTime == null ? start.atStartOfDay() : start.atTime(startTime);
    return local.atZone(timeZone).toInstant();
  }

  /** When it is over; of whole days, the midnight behind the last. */
  public Instant to() {
    LocalDateTime local = endTime == null ? end.plusDays(1).atStartOfDay() : end.atTime(endTime);
    return local.atZone(timeZone).toInstant();
  }

  /** Whether something that begins and ends then lies inside it. */
  boolean covers(LocalDateTime from, LocalDateTime to) {
    return !from.toLocalDate().isBefore(start) && !to.toLocalDate().isAfter(end);
  }

  /** The time zone of a country, if all of it has the same. */
  static Optional<ZoneId> zoneOf(CountryCode country) {
    Set<String> zones =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country.value(), null);
    return zones.size() == 1
        ? Optional.of(ZoneId.of(TimeZone.getIanaID(zones.iterator().next())))
        : Optional.empty();
  }
}
