package org.roundtable.contracts.participants;

import java.time.Instant;
import java.util.UUID;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/** An institution in an office's register. */
@Contract(type = "org.roundtable.participants.institution.v1", topic = Topics.INSTITUTIONS)
public record InstitutionFact(
    OfficeCode office,
    UUID id,
    long version,
    InstitutionCode code,
    PublicText name,
    InstitutionKind kind,
    CountryCode country,
    Instant changedAt)
    implements Shareable {}
