package org.roundtable.notification.mail;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * Dates in the reader's calendar and digits.
 *
 * <p>By ICU, as browsers do it: the JDK writes Dari and Pashto dates in the Gregorian calendar.
 */
final class Days {

  private static final String DAY_MONTH_YEAR = "yMMMMd";

  private Days() {}

  static String text(LocalDate start, LocalDate end, ULocale locale) {
    if (start.equals(end)) {
      DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
      format.setTimeZone(TimeZone.GMT_ZONE);
      return format.format(new Date(millis(start)));
    }
    DateIntervalFormat format = DateIntervalFormat.getInstance(DAY_MONTH_YEAR, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(new DateInterval(millis(start), millis(end)));
  }

  private static long millis(LocalDate date) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
