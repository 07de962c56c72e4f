package org.roundtable.participants.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.protection.PersonalData;

/**
 * A registered person, and what they are counted by.
 *
 * @param ageBand null where they weren't asked
 * @param token what the year's unique people are counted by; null where none are shared
 */
@PersonalData
record Attendee(
    UUID person,
    Sex sex,
    @Nullable AgeBand ageBand,
    Represented institution,
    @Nullable Token token) {

  Cell cell() {
    return new Cell(institution, sex, ageBand, 1);
  }
}
