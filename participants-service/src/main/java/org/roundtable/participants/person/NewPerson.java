package org.roundtable.participants.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.platform.protection.PersonalData;

/** Somebody about to be entered. */
@PersonalData
record NewPerson(
    UUID id,
    Sex sex,
    @Nullable AgeBand ageBand,
    InstitutionCode institution,
    PersonDetails details,
    List<Consent> consents,
    Instant enteredAt) {}
