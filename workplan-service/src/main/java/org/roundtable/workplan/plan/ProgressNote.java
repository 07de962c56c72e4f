package org.roundtable.workplan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.problem.Problem;

/**
 * How far an activity had come when somebody noted it. A note never changes; a correction is a note
 * of its own.
 *
 * @param number counts the notes on an activity from 1
 * @param standsFor the number of the first note that it corrects, or its own
 * @param percent how much of it is done, 0 to 100
 * @param actualStart when it began in fact
 * @param actualEnd when it ended in fact, not before {@code actualStart}
 * @param corrects the note whose place it takes
 * @param by the role that it was noted in; the audit log holds the account
 */
public record ProgressNote(
    UUID id,
    int number,
    int standsFor,
    ActivityStatus status,
    int percent,
    @Nullable LocalDate actualStart,
    @Nullable LocalDate actualEnd,
    @Nullable PublicText note,
    List<Evidence> evidence,
    @Nullable UUID corrects,
    Instant at,
    String by) {

  public ProgressNote {
    Problem.required("status", status);
    evidence = Evidence.list(evidence);
    if (percent < 0 || percent > 100) {
      throw Problem.invalid("percent", "Done is 0 to 100 percent.");
    }
    if (actualStart != null && actualEnd != null && actualEnd.isBefore(actualStart)) {
      throw Problem.invalid("actualEnd", "The activity ended before it started.");
    }
    if (actualEnd != null
        && status != ActivityStatus.COMPLETED
        && status != ActivityStatus.CANCELLED) {
      throw Problem.invalid("actualEnd", "An activity that ended is COMPLETED or CANCELLED.");
    }
  }
}
