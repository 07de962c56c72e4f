package org.roundtable.workplan.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.problem.Problem;

/**
 * An activity of a workplan.
 *
 * @param objective the number of the objective that it serves
 * @param plannedEnd the last day, not before {@code plannedStart}
 */
record Activity(
    UUID id,
    int objective,
    PublicText title,
    ActivityStatus status,
    LocalDate plannedStart,
    LocalDate plannedEnd) {

  Activity {
    if (plannedEnd.isBefore(plannedStart)) {
      throw Problem.invalid("plannedEnd", "The activity ends before it starts.");
    }
  }

  Activity withStatus(ActivityStatus next) {
    return new Activity(id, objective, title, next, plannedStart, plannedEnd);
  }
}
