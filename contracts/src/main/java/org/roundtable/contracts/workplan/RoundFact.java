package org.roundtable.contracts.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * A review round: an office asks institutions what they think of a plan.
 *
 * @param number counts a plan's rounds from 1
 * @param planVersion the number of the submitted version that they are asked about
 * @param institutions who is invited
 * @param deadline the last day for their inputs
 * @param changedAt when this version was decided; for people to read, never to order by
 */
@Contract(type = "org.roundtable.workplan.round.v1", topic = Topics.ROUNDS)
public record RoundFact(
    OfficeCode office,
    UUID id,
    long version,
    UUID plan,
    ProgrammeCode programme,
    CountryCode country,
    int number,
    int planVersion,
    List<InstitutionCode> institutions,
    LocalDate deadline,
    RoundState state,
    Instant changedAt)
    implements Shareable {}
