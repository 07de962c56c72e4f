package org.roundtable.workplan.framework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;

/** A programme without what lies under its objectives. */
record ProgrammeHead(
    UUID id,
    Long version,
    ProgrammeCode code,
    PublicText name,
    LocalDate start,
    LocalDate end,
    @Nullable Budget budget,
    @Nullable PublicText funder,
    List<PublicText> implementers,
    List<CountryCode> countries,
    OfficeCode owner,
    Programme.@Nullable Source source,
    List<Objective> objectives,
    Instant changedAt) {

  static ProgrammeHead of(Programme programme) {
    return new ProgrammeHead(
        programme.id(),
        programme.revision(),
        programme.code(),
        programme.name(),
        programme.start(),
        programme.end(),
        programme.budget(),
        programme.funder(),
        programme.implementers(),
        programme.countries(),
        programme.owner(),
        programme.source(),
        programme.objectives(),
        programme.changedAt());
  }
}
