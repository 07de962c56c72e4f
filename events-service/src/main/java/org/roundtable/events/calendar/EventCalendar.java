package org.roundtable.events.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Comment;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.events.event.Event;
import org.roundtable.events.event.Schedule;
import org.roundtable.events.event.Venue;

/**
 * Events as iCalendar. An event keeps its {@code UID} for ever; its {@code SEQUENCE} counts what
 * changed, by which calendars know the newer revision (RFC 5546, 2.1.4).
 */
public final class EventCalendar {

  private static final String PRODUCT = "-//Roundtable//Events//EN";
  private static final Duration REFRESH = Duration.ofHours(1);

  private EventCalendar() {}

  /** An event to put into a calendar, with the link to join it. */
  public static String file(Event event) {
    return CalendarText.of(calendar(List.of(event), true));
  }

  /**
   * An invitation to an event, or that it is called off, as an iTIP message. It lacks {@code
   * ORGANIZER} and {@code ATTENDEE}: whoever sends it knows from whom and to whom.
   */
  public static String message(Event event) {
    Calendar calendar = calendar(List.of(event), true);
    calendar.add(
        event.state() == EventState.CANCELLED ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
    return CalendarText.of(calendar);
  }

  /**
   * Events to subscribe to. Links to join aren't among them: a feed's address goes from hand to
   * hand.
   *
   * @param name what the calendar is called
   */
  static String feed(String name, List<Event> events) {
    Calendar calendar = calendar(events, false);
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    return CalendarText.of(calendar);
  }

  private static Calendar calendar(List<Event> events, boolean links) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    zones(events)
        .forEach((zone, schedules) ->
            calendar.add(ZoneInCalendar.of(ZoneId.of(zone), first(schedules), last(schedules))));
    events.forEach(event -> calendar.add(component(event, links)));
    return calendar;
  }

  /** Whole days are the same in all zones and need none. */
  private static Map<String, List<Schedule>> zones(List<Event> events) {
    return events.stream()
        .map(Event::schedule)
        .filter(schedule -> schedule.startTime() != null)
        .collect(
            Collectors.groupingBy(
                schedule -> schedule.timeZone().getId(), TreeMap::new, Collectors.toList()));
  }

  private static Instant first(Collection<Schedule> schedules) {
    return schedules.stream().map(Schedule::from).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Instant last(Collection<Schedule> schedules) {
    return schedules.stream().map(Schedule::to).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static VEvent component(Event event, boolean link) {
    VEvent component = new VEvent(false);
    component.add(new Uid(event.id().toString()));
    component.add(new DtStamp(event.changedAt()));
    component.add(new LastModified(event.changedAt()));
    component.add(start(event.schedule()));
    component.add(end(event.schedule()));
    component.add(new Sequence(event.sequence()));
    component.add(new Summary(event.title().value()));
    component.add(new Location(location(event)));
    component.add(status(event.state()));
    component.add(busy(event.state()) ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
    component.add(new Categories(event.type().name()));
    String description = description(event);
    if (!description.isEmpty()) {
      component.add(new Description(description));
    }
    if (event.changeNote() != null) {
      component.add(new Comment(event.changeNote().value()));
    }
    @Nullable URI online = event.onlineLink();
    if (link && online != null) {
      component.add(new Url(online));
    }
    return component;
  }

  private static DtStart<?> start(Schedule schedule) {
    @Nullable LocalTime time = schedule.startTime();
    return time == null
        ? new DtStart<>(schedule.start())
        : new DtStart<>(zone(schedule), schedule.start().atTime(time));
  }

  /** The end is no part of the event: of whole days, it is the day behind the last. */
  private static DtEnd<?> end(Schedule schedule) {
    @Nullable LocalTime time = schedule.endTime();
    LocalDate behind = schedule.end().plusDays(1);
    return time == null
        ? new DtEnd<>(behind)
        : new DtEnd<>(zone(schedule), schedule.end().atTime(time));
  }

  private static ParameterList zone(Schedule schedule) {
    return new ParameterList(List.of(new TzId(schedule.timeZone().getId())));
  }

  /** A postponed event stays where calendars have it, so that the next revision moves it. */
  private static Status status(EventState state) {
    return switch (state) {
      case PLANNED, HELD -> ImmutableStatus.VEVENT_CONFIRMED;
      case POSTPONED -> ImmutableStatus.VEVENT_TENTATIVE;
      case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
    };
  }

  private static boolean busy(EventState state) {
    return switch (state) {
      case PLANNED, HELD -> true;
      case POSTPONED, CANCELLED -> false;
    };
  }

  private static String location(Event event) {
    @Nullable Venue venue = event.venue();
    return Stream.of(
            venue == null ? null : venue.name(),
            venue == null ? null : venue.address(),
            event.city())
        .filter(Objects::nonNull)
        .map(PublicText::value)
        .collect(Collectors.joining(", "));
  }

  private static String description(Event event) {
    List<String> lines = new ArrayList<>();
    event.aims().forEach(aim -> lines.add("• " + aim));
    if (event.note() != null) {
      lines.add(event.note().value());
    }
    return String.join("\n", lines);
  }
}
