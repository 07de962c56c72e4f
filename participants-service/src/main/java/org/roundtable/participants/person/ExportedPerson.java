package org.roundtable.participants.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.roundtable.platform.audit.PersonalAnswer;
import org.roundtable.platform.protection.PersonalData;

/**
 * All that the office knows of a person, for the person.
 *
 * @param watermark who made it and when, in a sentence
 */
@PersonalData
record ExportedPerson(
    String watermark, Instant exportedAt, OpenedPerson person, List<Attended> attended)
    implements PersonalAnswer {

  /** An event that they attended. */
  record Attended(UUID event, LocalDate on) {}

  @Override
  public UUID id() {
    return person.id();
  }

  @Override
  public String toString() {
    return "ExportedPerson[" + id() + "]";
  }
}
