package org.roundtable.participants.person;

import java.time.Instant;

/** That a person's data was destroyed. */
record Erasure(Instant at, Reason reason) {

  /** Why; chosen from a list, so that nobody writes of the person what should be gone. */
  enum Reason {
    SUBJECT_REQUEST,
    MISTAKE,
    RETENTION,
    OTHER
  }
}
