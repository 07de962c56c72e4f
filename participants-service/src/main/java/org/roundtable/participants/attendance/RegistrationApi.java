package org.roundtable.participants.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.participants.person.People;
import org.roundtable.participants.person.Person;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People's places at an event, their tickets and the door, for officers of the office. */
@RestController
@RequestMapping("/api/attendance/{event}")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class RegistrationApi {

  /** Somebody who gets a place. */
  record NewRegistration(@NotNull UUID person) {}

  /** What the office decides of a place. */
  record Decision(@NotNull RegistrationState state) {}

  /** A place, which says who by an identifier only. */
  record Answer(
      UUID id,
      long version,
      UUID person,
      InstitutionCode institution,
      RegistrationState state,
      boolean nominated,
      @Nullable Instant checkedInAt) {

    static Answer of(Registration place) {
      return new Answer(
          place.id(),
          place.revision(),
          place.person(),
          place.institution(),
          place.state(),
          place.nominated(),
          place.checkedInAt());
    }
  }

  /** What a telephone keeps to know tickets without a network: no name, and no code. */
  record CheckInList(UUID event, List<Expected> entries) {
    record Expected(String hash, InstitutionCode institution, @Nullable Instant checkedIn) {}
  }

  /** Tickets that were shown. */
  record CheckIns(@NotEmpty @Size(max = 500) List<@NotNull @Valid One> checkIns) {
    record One(@NotNull @Size(min = 1, max = 100) String code, @Nullable Instant at) {}
  }

  /** What came of them, in their order. */
  record CheckedIn(List<CheckIn.Result> results) {}

  private final Registrations registrations;
  private final KnownEvents events;
  private final People people;
  private final Tickets tickets;
  private final CheckIn door;
  private final OfficeProperties office;
  private final InstantSource clock;

  RegistrationApi(
      Registrations registrations,
      KnownEvents events,
      People people,
      Tickets tickets,
      CheckIn door,
      OfficeProperties office,
      InstantSource clock) {
    this.registrations = registrations;
    this.events = events;
    this.people = people;
    this.tickets = tickets;
    this.door = door;
    this.office = office;
    this.clock = clock;
  }

  @GetMapping("/registrations")
  Page<Answer> all(@PathVariable UUID event, Page.Request page) {
    events.require(office.code(), event);
    return page.of(
        registrations
            .findByEventAndIdGreaterThanOrderById(event, page.after(), page.limit())
            .stream()
            .map(Answer::of)
            .toList(),
        Answer::id);
  }

  @PostMapping("/registrations")
  ResponseEntity<Answer> register(
      @PathVariable UUID event, @Valid @RequestBody NewRegistration body, NewId id) {
    events.require(office.code(), event).takingPlace();
    Person person =
        people
            .findById(body.person())
            .orElseThrow(() ->
                Problem.invalid("person", "No person %s is known here.".formatted(body.person())));
    try {
      Registration saved =
          id.insert(
              registrations,
              new Registration(
                  id.value(),
                  null,
                  event,
                  person.id(),
                  person.institution(),
                  RegistrationState.CONFIRMED,
                  false,
                  tickets.fresh(id.value()),
                  null,
                  clock.instant()));
      return ResponseEntity.created(place(saved)).eTag(saved.etag()).body(Answer.of(saved));
    } catch (DuplicateKeyException registered) {
      throw new Problem(
          ProblemType.ALREADY_EXISTS, "person", "This person has a place at the event already.");
    }
  }

  @GetMapping("/registrations/{registration}")
  ResponseEntity<Answer> one(@PathVariable UUID event, @PathVariable UUID registration) {
    Registration found = registrations.require(event, registration);
    return ResponseEntity.ok().eTag(found.etag()).body(Answer.of(found));
  }

  @PutMapping("/registrations/{registration}")
  ResponseEntity<Answer> decide(
      @PathVariable UUID event,
      @PathVariable UUID registration,
      @Valid @RequestBody Decision body,
      IfMatch match) {
    Registration before = registrations.require(event, registration);
    match.check(before.revision());
    Registration after = before.in(body.state(), tickets.fresh(before.id()), clock.instant());
    Registration saved = after == before ? before : registrations.save(after);
    return ResponseEntity.ok().eTag(saved.etag()).body(Answer.of(saved));
  }

  @GetMapping(
      path = "/registrations/{registration}/ticket",
      produces = {"image/svg+xml", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<String> ticket(@PathVariable UUID event, @PathVariable UUID registration) {
    Registration place = registrations.require(event, registration);
    Ticket ticket = place.ticket();
    if (place.state() != RegistrationState.CONFIRMED || ticket == null) {
      throw new Problem(
          AttendanceProblems.NOT_CONFIRMED, null, "Confirm the place before you print its ticket.");
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.valueOf("image/svg+xml"))
        .body(tickets.picture(place.id(), ticket));
  }

  @GetMapping("/check-in-list")
  CheckInList expected(@PathVariable UUID event) {
    events.require(office.code(), event);
    return new CheckInList(
        event,
        registrations.findByEventAndState(event, RegistrationState.CONFIRMED).stream()
            .filter(place -> place.ticket() != null)
            .map(place ->
                new CheckInList.Expected(
                    place.ticket().hash(), place.institution(), place.checkedInAt()))
            .toList());
  }

  @PostMapping("/check-ins")
  CheckedIn checkIn(@PathVariable UUID event, @Valid @RequestBody CheckIns body) {
    return new CheckedIn(
        door.checkIn(
            event,
            body.checkIns().stream().map(one -> new CheckIn.Shown(one.code(), one.at())).toList()));
  }

  private static URI place(Registration place) {
    return URI.create("/api/attendance/%s/registrations/%s".formatted(place.event(), place.id()));
  }
}
