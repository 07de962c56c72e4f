package org.roundtable.participants.attendance;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.participants.institution.Institutions;
import org.roundtable.participants.person.NameTag;
import org.roundtable.participants.person.Nominee;
import org.roundtable.participants.person.Participation;
import org.roundtable.participants.person.Person;
import org.roundtable.participants.person.Reading;
import org.roundtable.platform.audit.PersonalAnswer;
import org.roundtable.platform.audit.ReadsPersonalData;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom an invited institution puts forward: its guests see and name its own people only. */
@RestController
@RequestMapping("/api/attendance/{event}/nominations")
@PreAuthorize("hasAnyRole('NATIONAL_AUTHORITY', 'PARTNER')")
class NominationApi {

  /** An institution that needs more registers them with the office. */
  private static final int MOST = 200;

  /** What the guest hears when somebody was put forward: nothing that the request said. */
  record Nominated(UUID registration, UUID person, RegistrationState state) {}

  /**
   * Somebody whom the institution put forward.
   *
   * @param id the person's
   */
  @PersonalData
  record Nomination(
      UUID id,
      UUID registration,
      @Nullable String name,
      @Nullable String position,
      RegistrationState state)
      implements PersonalAnswer {

    @Override
    public String toString() {
      return "Nomination[" + registration + "]";
    }
  }

  private final Registrations registrations;
  private final KnownEvents events;
  private final Institutions institutions;
  private final Participation participation;
  private final OfficeProperties office;
  private final InstantSource clock;

  NominationApi(
      Registrations registrations,
      KnownEvents events,
      Institutions institutions,
      Participation participation,
      OfficeProperties office,
      InstantSource clock) {
    this.registrations = registrations;
    this.events = events;
    this.institutions = institutions;
    this.participation = participation;
    this.office = office;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Nominated> nominate(
      @PathVariable UUID event, @Valid @RequestBody Nominee body, NewId id, Caller caller) {
    InstitutionCode own = invited(event, caller);
    events.require(office.code(), event).takingPlace();
    institutions.require(own, "institution");
    if (registrations.countByEventAndInstitution(event, own) >= MOST) {
      throw new Problem(
          AttendanceProblems.FULL,
          null,
          "An institution puts up to %d people forward. Ask the office for more.".formatted(MOST));
    }
    Person person = participation.enter(id, own, body);
    Registration saved =
        id.insert(
            registrations,
            new Registration(
                id.value(),
                null,
                event,
                person.id(),
                own,
                RegistrationState.NOMINATED,
                true,
                null,
                null,
                clock.instant()));
    return ResponseEntity.created(
            URI.create("/api/attendance/%s/nominations/%s".formatted(event, saved.id())))
        .body(new Nominated(saved.id(), saved.person(), saved.state()));
  }

  @ReadsPersonalData
  @GetMapping
  ResponseEntity<Page<Nomination>> own(@PathVariable UUID event, Page.Request page, Caller caller) {
    InstitutionCode own = invited(event, caller);
    List<Registration> places =
        registrations.findByEventAndInstitutionAndIdGreaterThanOrderById(
            event, own, page.after(), page.limit());
    Page<Registration> read = page.of(places, Registration::id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Page<>(
                read.items().stream().filter(Registration::nominated).map(this::answer).toList(),
                read.next()));
  }

  @DeleteMapping("/{registration}")
  ResponseEntity<Void> takeBack(
      @PathVariable UUID event, @PathVariable UUID registration, Caller caller) {
    InstitutionCode own = invited(event, caller);
    Registration place = registrations.require(event, registration);
    if (!place.institution().equals(own) || !place.nominated()) {
      throw Problem.notFound("Your institution put nobody forward as " + registration + ".");
    }
    if (place.state() == RegistrationState.CONFIRMED) {
      throw new Problem(
          AttendanceProblems.CONFIRMED,
          null,
          "The office confirmed this place. Tell the office that the person doesn't come.");
    }
    registrations.delete(place);
    return ResponseEntity.noContent().build();
  }

  private Nomination answer(Registration place) {
    NameTag tag = participation.nameTag(place.person(), Reading.REGISTRATION).orElse(null);
    return new Nomination(
        place.person(),
        place.id(),
        tag == null ? null : tag.name(),
        tag == null ? null : tag.position(),
        place.state());
  }

  /** Events that an institution isn't invited to don't exist for it. */
  private InstitutionCode invited(UUID event, Caller caller) {
    InstitutionCode own = caller.institution();
    if (own == null || !events.require(office.code(), event).invites(own)) {
      throw KnownEvents.unknown(event);
    }
    return own;
  }
}
