package org.roundtable.participants.attendance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.roundtable.participants.person.PastEvents;
import org.springframework.stereotype.Component;

/** Finds in the registers which events people attended. */
@Component
class AttendedEvents implements PastEvents {

  private final Attendances attendances;
  private final KnownEvents events;

  AttendedEvents(Attendances attendances, KnownEvents events) {
    this.attendances = attendances;
    this.events = events;
  }

  @Override
  public List<Attended> of(Collection<UUID> people) {
    Set<UUID> wanted = Set.copyOf(people);
    return attendances.withAnyOf(wanted).stream()
        .flatMap(attendance -> attended(attendance, wanted))
        .toList();
  }

  private Stream<Attended> attended(Attendance attendance, Set<UUID> people) {
    LocalDate day = day(attendance);
    return attendance.register().stream()
        .map(Attendee::person)
        .filter(people::contains)
        .map(person -> new Attended(person, attendance.id(), day));
  }

  /** The event's last day or, while nothing is known of it, that of the register's last change. */
  private LocalDate day(Attendance attendance) {
    LocalDate end =
        events
            .findByKey(attendance.office() + "/" + attendance.id())
            .map(KnownEvent::end)
            .orElse(null);
    return end == null ? LocalDate.ofInstant(attendance.changedAt(), ZoneOffset.UTC) : end;
  }
}
