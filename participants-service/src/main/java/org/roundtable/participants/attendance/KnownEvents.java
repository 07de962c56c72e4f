package org.roundtable.participants.attendance;

import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.repository.Repository;

/** The events of the office, as last heard of. */
interface KnownEvents extends Repository<KnownEvent, String> {

  Optional<KnownEvent> findByKey(String key);

  /**
   * The event that a path names.
   *
   * @throws Problem {@code unknown-event} if none was heard of
   */
  default KnownEvent require(OfficeCode office, UUID event) {
    return findByKey(office + "/" + event).orElseThrow(() -> unknown(event));
  }

  /** What is said of an event that isn't known, or not to the caller. */
  static Problem unknown(UUID event) {
    return new Problem(
        AttendanceProblems.UNKNOWN_EVENT,
        null,
        "No event %s is known here. If it was just created, try again in a moment."
            .formatted(event));
  }
}
