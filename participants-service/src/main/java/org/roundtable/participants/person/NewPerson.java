package org.roundtable.participants.person;

import java.time.Instant;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.protection.PersonalData;

/** Somebody about to be entered. */
@PersonalData
record NewPerson(
    UUID id,
    Sex sex,
    InstitutionCode institution,
    PersonDetails details,
    Consent consent,
    Instant enteredAt) {}
