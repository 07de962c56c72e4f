package org.roundtable.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.WorkplanFact;

/**
 * A workplan was presented to the institutions for their inputs.
 *
 * @param years how many years it covers, from {@code firstYear} on
 * @param objectives how many objectives of the programme it serves
 * @param activities how many activities it plans
 */
public record WorkplanSubmitted(
    OfficeCode office,
    UUID thing,
    long occurrence,
    CountryCode country,
    PublicText title,
    Instant at,
    ProgrammeCode programme,
    int firstYear,
    int years,
    int objectives,
    int activities)
    implements Alert {

  static WorkplanSubmitted of(WorkplanFact fact) {
    return new WorkplanSubmitted(
        fact.office(),
        fact.id(),
        fact.version(),
        fact.country(),
        fact.title(),
        fact.changedAt(),
        fact.programme(),
        fact.firstYear(),
        fact.years(),
        fact.objectives().size(),
        fact.activities());
  }

  @Override
  public AlertKind kind() {
    return AlertKind.WORKPLAN_SUBMITTED;
  }
}
