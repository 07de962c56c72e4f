package org.roundtable.contracts.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * A workplan as it stands.
 *
 * @param years how many years the plan covers, from {@code firstYear} on
 * @param objectives the programme's objectives that the plan serves, by their number
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
    List<Activity> activities,
    Instant changedAt)
    implements Shareable {

  /** An objective of the programme, numbered from 1. */
  public record Objective(int number, PublicText name) {}

  /**
   * An activity of the plan.
   *
   * @param objective the number of the objective it serves
   */
  public record Activity(
      UUID id,
      int objective,
      PublicText title,
      ActivityStatus status,
      LocalDate plannedStart,
      LocalDate plannedEnd) {}
}
