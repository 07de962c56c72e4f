package org.roundtable.events.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as a calendar is told it: each change of the clocks in a span of time, as this Java
 * knows it. No rule for ever after, since governments change these.
 */
final class ZoneInCalendar {

  /** Before any event; clocks show nothing else until the first change that is told. */
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ZoneInCalendar() {}

  static VTimeZone of(ZoneId zone, Instant from, Instant to) {
    VTimeZone told = new VTimeZone();
    told.add(new TzId(zone.getId()));
    observances(zone.getRules(), from, to).forEach(told::add);
    return told;
  }

  private static List<Observance> observances(ZoneRules rules, Instant from, Instant to) {
    List<Observance> observances = new ArrayList<>();
    @Nullable ZoneOffsetTransition change = rules.previousTransition(from.plusNanos(1));
    if (change == null) {
      ZoneOffset offset = rules.getOffset(from);
      observances.add(observance(new Standard(), LONG_AGO, offset, offset));
      change = rules.nextTransition(from);
    }
    while (change != null && !change.getInstant().isAfter(to)) {
      boolean summer = rules.isDaylightSavings(change.getInstant());
      observances.add(
          observance(
              summer ? new Daylight() : new Standard(),
              change.getDateTimeBefore(),
              change.getOffsetBefore(),
              change.getOffsetAfter()));
      change = rules.nextTransition(change.getInstant());
    }
    return observances;
  }

  private static Observance observance(
      Observance observance, LocalDateTime since, ZoneOffset before, ZoneOffset after) {
    observance.add(new DtStart<>(since));
    observance.add(new TzOffsetFrom(before));
    observance.add(new TzOffsetTo(after));
    return observance;
  }
}
