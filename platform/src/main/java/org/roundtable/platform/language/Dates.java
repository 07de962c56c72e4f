package org.roundtable.platform.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * Dates in a language's calendar and digits.
 *
 * <p>By ICU, as browsers do it: the JDK writes Dari and Pashto dates in the Gregorian calendar.
 */
public final class Dates {

  private static final String DAY_MONTH_YEAR = "yMMMMd";
  private static final String YEAR_FIRST = "y/MM/dd";

  private final ULocale locale;
  private final ULocale gregorian;
  private final boolean twoCalendars;

  private Dates(Language language) {
    this.locale = language.locale();
    this.gregorian = locale.setKeywordValue("calendar", "gregorian");
    this.twoCalendars = !Calendar.getInstance(locale).getType().equals("gregorian");
  }

  public static Dates in(Language language) {
    return new Dates(language);
  }

  /** A day with the month's name, in the language's own calendar: "۲۴ قوس ۱۳۹۸". */
  public String day(LocalDate day) {
    return text(day, DateFormat.getDateInstance(DateFormat.LONG, locale));
  }

  /** From one day to another, told as short as the language does it. */
  public String days(LocalDate start, LocalDate end) {
    if (start.equals(end)) {
      return day(start);
    }
    if (lacksPattern(DateFormat.getDateInstance(DateFormat.LONG, locale))) {
      return day(start) + " – " + day(end);
    }
    DateIntervalFormat format = DateIntervalFormat.getInstance(DAY_MONTH_YEAR, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(new DateInterval(millis(start), millis(end)));
  }

  /**
   * A day as an official document has it: where the Solar Hijri calendar is used, the Gregorian day
   * stands beside it.
   */
  public String officialDay(LocalDate day) {
    return beside(day(day), day, DateFormat.getDateInstance(DateFormat.LONG, gregorian));
  }

  /** The same as short as it can be told, for a narrow column. */
  public String shortDay(LocalDate day) {
    return beside(
        text(day, DateFormat.getDateInstance(DateFormat.MEDIUM, locale)),
        day,
        new SimpleDateFormat(YEAR_FIRST, gregorian));
  }

  private String beside(String own, LocalDate day, DateFormat other) {
    return twoCalendars ? own + " (" + text(day, other) + ")" : own;
  }

  private String text(LocalDate day, DateFormat format) {
    if (lacksPattern(format)) {
      ((SimpleDateFormat) format)
          .applyPattern(
              ((SimpleDateFormat) DateFormat.getDateInstance(DateFormat.LONG, gregorian))
                  .toPattern());
    }
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(new Date(millis(day)));
  }

  /** Pashto has no pattern for its own calendar: the root's begins with the era, in Latin. */
  private static boolean lacksPattern(DateFormat format) {
    return ((SimpleDateFormat) format).toPattern().startsWith("G");
  }

  private static long millis(LocalDate date) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
