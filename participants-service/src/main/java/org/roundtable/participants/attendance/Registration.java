package org.roundtable.participants.attendance;

import java.time.InstantSource;
import java.util.UUID;
import org.roundtable.participants.institution.Institutions;
import org.roundtable.participants.person.People;
import org.roundtable.participants.person.Person;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Registering people at the door, where several clerks work on one event at once: whoever loses the
 * race for the attendance's next version tries again, a bounded number of times.
 */
@Component
@Retryable(
    includes = {OptimisticLockingFailureException.class, DuplicateKeyException.class},
    maxRetries = 30,
    delay = 5,
    jitter = 5,
    multiplier = 1.3,
    maxDelay = 150)
class Registration {

  private final Attendances attendances;
  private final KnownEvents events;
  private final People people;
  private final Institutions institutions;
  private final OfficeProperties office;
  private final InstantSource clock;

  Registration(
      Attendances attendances,
      KnownEvents events,
      People people,
      Institutions institutions,
      OfficeProperties office,
      InstantSource clock) {
    this.attendances = attendances;
    this.events = events;
    this.people = people;
    this.institutions = institutions;
    this.office = office;
    this.clock = clock;
  }

  /** Notes that a person attends; once, however often it is said. */
  Attendance register(UUID event, UUID person) {
    Attendance before = current(events.require(office.code(), event).takingPlace());
    return saved(before, before.register(attendee(person), clock.instant()));
  }

  /** Takes a registration back, if there is one. */
  Attendance withdraw(UUID event, UUID person) {
    Attendance before = current(events.require(office.code(), event));
    return saved(before, before.withdraw(person, clock.instant()));
  }

  private Attendance current(KnownEvent event) {
    return attendances.findById(event.event()).orElseGet(() -> ofNobody(event));
  }

  private Attendance ofNobody(KnownEvent event) {
    return Attendance.ofNobody(event, clock.instant());
  }

  private Attendance saved(Attendance before, Attendance after) {
    return after == before ? before : attendances.save(after);
  }

  private Attendee attendee(UUID id) {
    Person person = people.require(id);
    return new Attendee(
        person.id(),
        person.sex(),
        Represented.of(institutions.require(person.institution(), "institution")));
  }
}
