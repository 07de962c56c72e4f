package org.roundtable.participants.attendance;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.protection.PersonalData;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody's place at an event, from a nomination to the check-in at the door. Who came is noted in
 * the event's {@link Attendance}.
 *
 * @param nominated whether the person's institution put them forward
 * @param ticket what they show at the door; none before their place is confirmed
 * @param checkedInAt when they showed it for the first time
 */
@RecordBuilder
@PersonalData
@Document("registrations")
@CompoundIndex(def = "{'event': 1, 'person': 1}", unique = true)
@CompoundIndex(def = "{'event': 1, 'institution': 1}")
record Registration(
    @Id UUID id,
    @Version @Nullable Long version,
    UUID event,
    @Indexed UUID person,
    InstitutionCode institution,
    RegistrationState state,
    boolean nominated,
    @Nullable Ticket ticket,
    @Nullable Instant checkedInAt,
    Instant changedAt)
    implements RegistrationBuilder.With {

  /** In this state; a confirmed place has the ticket that it had before, or this one. */
  Registration in(RegistrationState next, Ticket fresh, Instant now) {
    if (next == state) {
      return this;
    }
    Ticket shown = next == RegistrationState.CONFIRMED && ticket == null ? fresh : ticket;
    return with(place -> place.state(next).ticket(shown).changedAt(now));
  }

  Registration checkedIn(Instant at, Instant now) {
    return checkedInAt == null ? with(place -> place.checkedInAt(at).changedAt(now)) : this;
  }

  /** The version of a place that was saved. */
  long revision() {
    if (version == null) {
      throw new IllegalStateException("not saved yet");
    }
    return version;
  }

  String etag() {
    return "\"" + revision() + "\"";
  }
}
