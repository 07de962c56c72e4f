package org.roundtable.contracts.workplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * A workplan as it stands, without its activities: each of these is an {@link ActivityFact}.
 *
 * @param years how many years the plan covers, from {@code firstYear} on
 * @param objectives the programme's objectives that the plan serves, by their number
 * @param activities how many activities the last submitted version has, 0 before there is one
 * @param submitted the number of the last submitted version, 0 before there is one
 * @param validated the number of the version that the institutions validated, if they did
 * @param changedAt when this version was decided; for people to read, never to order by
 */
@Contract(type = "org.roundtable.workplan.workplan.v1", topic = Topics.WORKPLANS)
public record WorkplanFact(
    OfficeCode office,
    UUID id,
    long version,
    ProgrammeCode programme,
    CountryCode country,
    PublicText title,
    int firstYear,
    int years,
    PlanState state,
    List<Objective> objectives,
    int activities,
    int submitted,
    @Nullable Integer validated,
    Instant changedAt)
    implements Shareable {

  /** An objective of the programme, numbered from 1. */
  public record Objective(int number, PublicText name) {}
}
