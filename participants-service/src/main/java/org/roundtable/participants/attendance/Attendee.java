package org.roundtable.participants.attendance;

import java.util.UUID;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.protection.PersonalData;

/** A registered person, and what they are counted by. */
@PersonalData
record Attendee(UUID person, Sex sex, Represented institution) {}
