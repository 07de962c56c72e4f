package org.roundtable.contracts.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * That an institution gave an input on a plan and what the office made of it. What it says stays in
 * the office.
 *
 * @param round the review round's number
 * @param objective the number of the objective that it is about; none for the plan as a whole
 * @param disposition none before the office decided
 * @param withdrawn whether the institution took it back
 * @param enteredByOffice whether the office entered it for the institution, as after a meeting
 * @param changedAt when this version was decided; for people to read, never to order by
 */
@Contract(type = "org.roundtable.workplan.input.v1", topic = Topics.INPUTS)
public record InputFact(
    OfficeCode office,
    UUID id,
    long version,
    UUID plan,
    ProgrammeCode programme,
    CountryCode country,
    int round,
    InstitutionCode institution,
    @Nullable Integer objective,
    @Nullable DispositionKind disposition,
    boolean withdrawn,
    boolean enteredByOffice,
    LocalDate givenOn,
    Instant changedAt)
    implements Shareable {}
