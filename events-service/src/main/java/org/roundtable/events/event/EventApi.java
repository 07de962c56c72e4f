package org.roundtable.events.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The events over HTTP. */
@RestController
@RequestMapping("/api/events")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class EventApi {

  private static final String ORGANISES = "hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR')";

  /** An event to plan. */
  record NewEvent(
      @NotNull EventType type,
      @NotNull PublicText title,
      @NotNull PublicText city,
      @NotNull CountryCode country,
      @NotNull LocalDate start,
      @NotNull LocalDate end,
      @Nullable List<@NotNull PublicText> aims,
      @Nullable PublicText note) {

    Event as(NewId id, OfficeCode office, Instant now) {
      return new Event(
          id.value(),
          null,
          office,
          type,
          EventState.PLANNED,
          title,
          city,
          country,
          start,
          end,
          Objects.requireNonNullElse(aims, List.of()),
          note,
          List.of(),
          now,
          List.of());
    }
  }

  /** Whom to invite, by the codes of the office's register. */
  record Invitation(
      @NotEmpty @Size(max = Event.MOST_INVITED) List<@NotNull InstitutionCode> institutions) {}

  private final Events events;
  private final Invitations invitations;
  private final OfficeProperties office;
  private final InstantSource clock;

  EventApi(Events events, Invitations invitations, OfficeProperties office, InstantSource clock) {
    this.events = events;
    this.invitations = invitations;
    this.office = office;
    this.clock = clock;
  }

  @PostMapping
  @PreAuthorize(ORGANISES)
  ResponseEntity<Event> plan(@Valid @RequestBody NewEvent body, NewId id) {
    Event saved = id.insert(events, body.as(id, office.code(), clock.instant()));
    return ResponseEntity.created(URI.create("/api/events/" + saved.id()))
        .eTag(saved.etag())
        .body(saved);
  }

  @GetMapping
  Page<Event> all(Page.Request page) {
    return page.of(events.findByIdGreaterThanOrderById(page.after(), page.limit()), Event::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<Event> one(@PathVariable UUID id) {
    return answer(find(id));
  }

  @PostMapping("/{id}/invitations")
  @PreAuthorize(ORGANISES)
  ResponseEntity<Event> invite(
      @PathVariable UUID id, @Valid @RequestBody Invitation body, IfMatch match) {
    Event event = match.check(find(id));
    Event inviting = event.invite(invitations.to(body.institutions()), clock.instant());
    return answer(inviting == event ? event : events.save(inviting));
  }

  @PostMapping("/{id}/holding")
  @PreAuthorize(ORGANISES)
  ResponseEntity<Event> hold(@PathVariable UUID id, IfMatch match) {
    return answer(events.save(match.check(find(id)).hold(clock.instant())));
  }

  @PostMapping("/{id}/cancellation")
  @PreAuthorize(ORGANISES)
  ResponseEntity<Event> cancel(@PathVariable UUID id, IfMatch match) {
    return answer(events.save(match.check(find(id)).cancel(clock.instant())));
  }

  private Event find(UUID id) {
    return events
        .findById(id)
        .orElseThrow(() -> Problem.notFound("No event " + id + " is known here."));
  }

  private static ResponseEntity<Event> answer(Event event) {
    return ResponseEntity.ok().eTag(event.etag()).body(event);
  }
}
