package org.roundtable.workplan.progress.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtable.contracts.Period;

/** Which days a period has, and which periods lie in which. */
public final class Periods {

  private Periods() {}

  public static LocalDate firstDay(Period period) {
    return LocalDate.of(period.year(), period.lastMonth() - period.months() + 1, 1);
  }

  public static LocalDate lastDay(Period period) {
    return YearMonth.of(period.year(), period.lastMonth()).atEndOfMonth();
  }

  /** The month of a day. */
  public static Period month(LocalDate day) {
    return new Period(YearMonth.from(day).toString());
  }

  /** The periods that a period lies in whole, itself among them, the longest first. */
  public static List<Period> around(Period period) {
    return sameYear(period.year()).filter(outer -> covers(outer, period)).toList();
  }

  static boolean covers(Period outer, Period inner) {
    return !firstDay(outer).isAfter(firstDay(inner)) && !lastDay(outer).isBefore(lastDay(inner));
  }

  private static Stream<Period> sameYear(int year) {
    return Stream.of(
            Stream.of("%d"),
            IntStream.rangeClosed(1, 2).mapToObj(half -> "%d-H" + half),
            IntStream.rangeClosed(1, 4).mapToObj(quarter -> "%d-Q" + quarter),
            IntStream.rangeClosed(1, 12).mapToObj("%%d-%02d"::formatted))
        .flatMap(part -> part)
        .map(part -> new Period(part.formatted(year)));
  }
}
