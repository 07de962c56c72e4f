package org.roundtable.participants.attendance;

import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
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
 */
@Document("events")
record KnownEvent(
    @Id String key,
    long version,
    OfficeCode office,
    UUID event,
    EventState state,
    CountryCode country) {

  static KnownEvent of(EventFact fact) {
    return new KnownEvent(
        fact.key(), fact.version(), fact.office(), fact.id(), fact.state(), fact.country());
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
}
