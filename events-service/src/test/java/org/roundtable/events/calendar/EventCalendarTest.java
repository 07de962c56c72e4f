package org.roundtable.events.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.events.event.Event;
import org.roundtable.events.event.SampleEvents;

/** What calendars are given, as two parsers that aren't ours read it. */
class EventCalendarTest {

  private static final String ARABIC =
      "اجتماع الطاولة المستديرة، لبدء تنفيذ المشروع في العراق; مكافحة الاتجار بالأشخاص, وتهريب"
          + " المهاجرين \\ وسطر\nآخر";

  @ParameterizedTest
  @CsvSource({
    "Asia/Baghdad, 2026-07-15, 09:30, 2026-07-15T06:30:00Z",
    "Asia/Baghdad, 2026-12-15, 09:30, 2026-12-15T06:30:00Z",
    "Asia/Baghdad, 2007-07-15, 09:30, 2007-07-15T05:30:00Z",
    "Asia/Tehran, 2021-07-15, 09:30, 2021-07-15T05:00:00Z",
    "Asia/Tehran, 2026-07-15, 09:30, 2026-07-15T06:00:00Z",
    "Asia/Kabul, 2026-07-15, 09:30, 2026-07-15T05:00:00Z",
    "Europe/Brussels, 2026-07-15, 09:30, 2026-07-15T07:30:00Z",
    "Europe/Brussels, 2026-12-15, 09:30, 2026-12-15T08:30:00Z",
    "Etc/UTC, 2026-12-15, 09:30, 2026-12-15T09:30:00Z",
  })
  void an_event_begins_at_the_same_instant_in_every_calendar(
      String zone, LocalDate day, LocalTime time, Instant begin) {
    Event event = at(ZoneId.of(zone), day, time);

    VEvent read = byBiweekly(EventCalendar.file(event)).getEvents().getFirst();

    assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(begin);
    assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(begin.plusSeconds(2 * 60 * 60));
    assertThat(event.schedule().from()).isEqualTo(begin);
  }

  @Test
  void whole_days_end_on_the_day_behind_the_last_and_need_no_zone() {
    Event event = SampleEvents.planned();

    String text = EventCalendar.file(event);

    assertThat(text)
        .contains("DTSTART;VALUE=DATE:20191215\r\n", "DTEND;VALUE=DATE:20191216\r\n")
        .doesNotContain("VTIMEZONE");
    assertThat(byBiweekly(text).getEvents()).hasSize(1);
  }

  @Test
  void a_title_in_arabic_arrives_as_it_was_written() throws Exception {
    Event event = SampleEvents.planned().withTitle(new PublicText(ARABIC));

    String text = EventCalendar.message(event);

    assertThat(byBiweekly(text).getEvents().getFirst().getSummary().getValue()).isEqualTo(ARABIC);
    assertThat(byIcal4j(text, Property.SUMMARY)).isEqualTo(ARABIC);
    assertThat(text.lines())
        .as("RFC 5545, 3.1")
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text).endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void an_event_keeps_its_identifier_and_counts_its_revisions() throws Exception {
    Event event = SampleEvents.planned().withSequence(7);

    String text = EventCalendar.message(event);

    assertThat(byIcal4j(text, Property.UID)).isEqualTo(event.id().toString());
    assertThat(byIcal4j(text, Property.SEQUENCE)).isEqualTo("7");
    assertThat(byBiweekly(text).getEvents().getFirst().getUid().getValue())
        .isEqualTo(event.id().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNED, REQUEST, CONFIRMED, OPAQUE",
    "HELD, REQUEST, CONFIRMED, OPAQUE",
    "POSTPONED, REQUEST, TENTATIVE, TRANSPARENT",
    "CANCELLED, CANCEL, CANCELLED, TRANSPARENT"
  })
  void calendars_are_told_what_becomes_of_it(
      EventState state, String method, String status, String busy) {
    Event event =
        SampleEvents.planned()
            .with(e -> e.state(state).changeNote(new PublicText("The road is closed")));

    ICalendar read = byBiweekly(EventCalendar.message(event));

    assertThat(read.getMethod().getValue()).isEqualTo(method);
    VEvent component = read.getEvents().getFirst();
    assertThat(component.getStatus().getValue()).isEqualTo(status);
    assertThat(component.getTransparency().getValue()).isEqualTo(busy);
    assertThat(component.getComments().getFirst().getValue()).isEqualTo("The road is closed");
  }

  @Test
  void a_feed_shows_no_link_to_join() {
    Event event =
        SampleEvents.planned().withOnlineLink(URI.create("https://meet.example.org/erbil"));

    assertThat(EventCalendar.file(event)).contains("meet.example.org");
    assertThat(EventCalendar.feed("Office", List.of(event))).doesNotContain("meet.example.org");
  }

  @Test
  void a_feed_of_several_zones_tells_each_once() {
    Event erbil = at(ZoneId.of("Asia/Baghdad"), LocalDate.of(2026, 3, 1), LocalTime.of(9, 0));
    Event later = at(ZoneId.of("Asia/Baghdad"), LocalDate.of(2027, 3, 1), LocalTime.of(9, 0));
    Event brussels = at(ZoneId.of("Europe/Brussels"), LocalDate.of(2026, 7, 1), LocalTime.of(9, 0));

    ICalendar read = byBiweekly(EventCalendar.feed("Office", List.of(erbil, later, brussels)));

    assertThat(read.getTimezoneInfo().getComponents()).hasSize(2);
    assertThat(read.getEvents())
        .extracting(event -> event.getDateStart().getValue().toInstant())
        .containsExactly(
            Instant.parse("2026-03-01T06:00:00Z"),
            Instant.parse("2027-03-01T06:00:00Z"),
            Instant.parse("2026-07-01T07:00:00Z"));
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_is_written_arrives_whole(int seed) throws Exception {
    Random random = new Random(seed);
    int[] letters = {'a', ' ', ',', ';', ':', '"', '\\', '\n', 'é', 'ژ', 'ێ', '\u200f', 0x1F54A};
    StringBuilder written = new StringBuilder("x");
    for (int i = random.nextInt(300); i > 0; i--) {
      written.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    String title = written.append('x').toString();

    String text = EventCalendar.file(SampleEvents.planned().withTitle(new PublicText(title)));

    assertThat(byBiweekly(text).getEvents().getFirst().getSummary().getValue()).isEqualTo(title);
    // Of a backslash before a letter that is escaped itself, ical4j makes something else.
    if (title.indexOf('\\') < 0) {
      assertThat(byIcal4j(text, Property.SUMMARY)).isEqualTo(title);
    }
    assertThat(text.lines().allMatch(line -> line.getBytes(UTF_8).length <= 75)).isTrue();
  }

  private static Event at(ZoneId zone, LocalDate day, LocalTime time) {
    return SampleEvents.planned()
        .with(event ->
            event.start(day).end(day).startTime(time).endTime(time.plusHours(2)).timeZone(zone));
  }

  private static ICalendar byBiweekly(String text) {
    List<List<ParseWarning>> warnings = new ArrayList<>();
    ICalendar read = Biweekly.parse(text).warnings(warnings).first();
    assertThat(warnings.getFirst()).isEmpty();
    return read;
  }

  private static String byIcal4j(String text, String property) throws IOException, ParserException {
    Calendar read = new CalendarBuilder().build(new StringReader(text));
    Component event = read.getComponent(Component.VEVENT).orElseThrow();
    return event.getProperty(property).map(Property::getValue).orElseThrow();
  }
}
