package org.roundtable.participants.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An event of the office, as last heard of.
 *
 * @param key the key of its fact
 * @param version the version of its fact
 * @param title null, as what follows, in copies kept before it was
 */
@Document("events")
record KnownEvent(
    @Id String key,
    long version,
    OfficeCode office,
    UUID event,
    EventState state,
    CountryCode country,
    @Nullable PublicText title,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable List<InstitutionCode> invited) {

  static KnownEvent of(EventFact fact) {
    return new KnownEvent(
        fact.key(),
        fact.version(),
        fact.office(),
        fact.id(),
        fact.state(),
        fact.country(),
        fact.title(),
        fact.start(),
        fact.end(),
        fact.invited().stream().map(EventFact.Invited::code).toList());
  }

  /**
   * The event, if people can attend it.
   *
   * @throws Problem {@code event-cancelled} if it was called off
   */
  KnownEvent takingPlace() {
    if (state == EventState.CANCELLED) {
      throw new Problem(
          AttendanceProblems.EVENT_CANCELLED, null, "Nobody attends an event that was called off.");
    }
    return this;
  }

  /** The year that it counts for. */
  int year(Instant otherwise) {
    return start == null
        ? LocalDate.ofInstant(otherwise, ZoneOffset.UTC).getYear()
        : start.getYear();
  }

  boolean invites(InstitutionCode institution) {
    return invited != null && invited.contains(institution);
  }
}
