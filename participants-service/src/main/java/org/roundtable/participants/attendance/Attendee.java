package org.roundtable.participants.attendance;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.protection.PersonalData;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * A registered person, and what they are counted by.
 *
 * @param ageBand null where they weren't asked
 * @param countsAs the person whom this one turned out to be; null where they are themselves
 * @param token what the year's unique people are counted by; null where none are shared
 */
@RecordBuilder
@PersonalData
record Attendee(
    @Indexed UUID person,
    Sex sex,
    @Nullable AgeBand ageBand,
    Represented institution,
    @Nullable Token token,
    @Nullable UUID countsAs)
    implements AttendeeBuilder.With {

  Cell cell() {
    return new Cell(institution, sex, ageBand, 1);
  }

  /** Whom they are counted as: themselves, or the entry that theirs was merged into. */
  UUID counted() {
    return countsAs == null ? person : countsAs;
  }
}
