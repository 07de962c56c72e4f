package org.roundtable.events.calendar;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.roundtable.events.event.Event;
import org.roundtable.events.event.EventReading;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Events over HTTP as calendars take them. */
@RestController
class CalendarApi {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final EventReading reading;
  private final Feeds feeds;
  private final FeedEvents events;
  private final OfficeProperties office;

  CalendarApi(EventReading reading, Feeds feeds, FeedEvents events, OfficeProperties office) {
    this.reading = reading;
    this.feeds = feeds;
    this.events = events;
    this.office = office;
  }

  @GetMapping("/api/events/{id}/calendar")
  @PreAuthorize(
      "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY',"
          + " 'PARTNER')")
  ResponseEntity<byte[]> one(@PathVariable UUID id, Caller caller) {
    Event event = reading.event(id, caller);
    return answer(EventCalendar.file(event), "event.ics");
  }

  /** A calendar program can't sign in: who knows the address may read it. */
  @GetMapping("/api/calendar/{token}.ics")
  @PreAuthorize("permitAll()")
  ResponseEntity<byte[]> feed(@PathVariable String token) {
    Feed feed =
        feeds
            .findBySecret(new FeedSecret(token).hash())
            .orElseThrow(() -> Problem.notFound("There is no such calendar, or no longer."));
    return answer(EventCalendar.feed(office.name(), events.of(feed)), "events.ics");
  }

  private static ResponseEntity<byte[]> answer(String calendar, String name) {
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .headers(headers ->
            headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
        .body(calendar.getBytes(StandardCharsets.UTF_8));
  }
}
