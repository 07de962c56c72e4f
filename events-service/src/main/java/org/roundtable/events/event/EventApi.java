package org.roundtable.events.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.events.series.AllSeries;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The events over HTTP. */
@RestController
@RequestMapping("/api/events")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY',"
        + " 'PARTNER')")
class EventApi {

  private static final String ORGANISES = "hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')";

  /**
   * A session.
   *
   * @param id of one that is there already; a new one is given one
   */
  record Session(
      @Nullable UUID id,
      @NotNull LocalDateTime start,
      @NotNull LocalDateTime end,
      @NotNull PublicText title,
      @Nullable List<@NotNull PublicText> speakers) {

    AgendaItem item() {
      return new AgendaItem(id == null ? UUID.randomUUID() : id, start, end, title, speakers);
    }
  }

  /** All sessions, in their order. */
  record Agenda(@NotNull @Size(max = Event.MOST_SESSIONS) List<@Valid Session> agenda) {}

  /** Whom to invite, by the codes of the office's register. */
  record Invitation(
      @NotEmpty @Size(max = Event.MOST_INVITED) List<Invitees.@NotNull Offer> institutions) {}

  /** Why an event is called off, or put off. */
  record Why(@NotNull PublicText reason) {}

  private final Events events;
  private final EventReading reading;
  private final SaveEvent save;
  private final Invitees invitees;
  private final ServedObjectives objectives;
  private final AllSeries series;
  private final OfficeProperties office;
  private final InstantSource clock;

  EventApi(
      Events events,
      EventReading reading,
      SaveEvent save,
      Invitees invitees,
      ServedObjectives objectives,
      AllSeries series,
      OfficeProperties office,
      InstantSource clock) {
    this.events = events;
    this.reading = reading;
    this.save = save;
    this.invitees = invitees;
    this.objectives = objectives;
    this.series = series;
    this.office = office;
    this.clock = clock;
  }

  @PostMapping
  @PreAuthorize(ORGANISES)
  ResponseEntity<EventView> plan(@Valid @RequestBody EventDetails body, NewId id, Caller caller) {
    requireSeries(body);
    Event planned =
        Event.plan(
            id.value(), office.code(), body, objectives.of(body.activities()), clock.instant());
    Event saved = id.insert(events, planned);
    return ResponseEntity.created(URI.create("/api/events/" + saved.id()))
        .eTag(saved.etag())
        .body(EventView.of(saved, caller));
  }

  @GetMapping
  Page<EventView> all(EventQuery query, Page.Request page, Caller caller) {
    Page<Event> found = page.of(reading.find(query, page, caller), Event::id);
    return new Page<>(
        found.items().stream().map(event -> EventView.of(event, caller)).toList(), found.next());
  }

  @GetMapping("/{id}")
  ResponseEntity<EventView> one(@PathVariable UUID id, Caller caller) {
    return answer(reading.event(id, caller), caller);
  }

  @PutMapping("/{id}")
  @PreAuthorize(ORGANISES)
  ResponseEntity<EventView> change(
      @PathVariable UUID id, @Valid @RequestBody EventDetails body, IfMatch match, Caller caller) {
    Event event = match.check(reading.event(id, caller));
    requireSeries(body);
    return answer(
        save.save(event.change(body, objectives.of(body.activities()), clock.instant())), caller);
  }

  @PutMapping("/{id}/agenda")
  @PreAuthorize(ORGANISES)
  ResponseEntity<EventView> agenda(
      @PathVariable UUID id, @Valid @RequestBody Agenda body, IfMatch match, Caller caller) {
    Event event = match.check(reading.event(id, caller));
    List<AgendaItem> sessions = body.agenda().stream().map(Session::item).toList();
    return answer(save.save(event.withAgenda(sessions, clock.instant())), caller);
  }

  @PostMapping("/{id}/invitations")
  @PreAuthorize(ORGANISES)
  ResponseEntity<EventView> invite(
      @PathVariable UUID id, @Valid @RequestBody Invitation body, IfMatch match, Caller caller) {
    Event event = match.check(reading.event(id, caller));
    Event inviting = event.invite(invitees.to(body.institutions()), clock.instant());
    return answer(inviting == event ? event : save.save(inviting), caller);
  }

  @PostMapping("/{id}/postponements")
  @PreAuthorize(ORGANISES)
  ResponseEntity<EventView> postpone(
      @PathVariable UUID id, @Valid @RequestBody Why body, IfMatch match, Caller caller) {
    Event event = match.check(reading.event(id, caller));
    return answer(save.save(event.postpone(body.reason(), clock.instant())), caller);
  }

  @PostMapping("/{id}/reschedulings")
  @PreAuthorize(ORGANISES)
  ResponseEntity<EventView> reschedule(
      @PathVariable UUID id, @Valid @RequestBody Rescheduling body, IfMatch match, Caller caller) {
    Event event = match.check(reading.event(id, caller));
    return answer(save.save(body.of(event, clock.instant())), caller);
  }

  @PostMapping("/{id}/holding")
  @PreAuthorize(ORGANISES)
  ResponseEntity<EventView> hold(@PathVariable UUID id, IfMatch match, Caller caller) {
    Event event = match.check(reading.event(id, caller));
    return answer(save.save(event.hold(clock.instant())), caller);
  }

  @PostMapping("/{id}/cancellation")
  @PreAuthorize(ORGANISES)
  ResponseEntity<EventView> cancel(
      @PathVariable UUID id, @Valid @RequestBody Why body, IfMatch match, Caller caller) {
    Event event = match.check(reading.event(id, caller));
    return answer(save.save(event.cancel(body.reason(), clock.instant())), caller);
  }

  private void requireSeries(EventDetails details) {
    if (details.series() != null && !series.existsById(details.series())) {
      throw Problem.invalid("series", "The office has no such series.");
    }
  }

  private static ResponseEntity<EventView> answer(Event event, Caller caller) {
    return ResponseEntity.ok().eTag(event.etag()).body(EventView.of(event, caller));
  }
}
