package org.roundtable.workplan.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.problem.Problem;

/**
 * How far an activity has come.
 *
 * @param percent how much of it is done, 0 to 100; where none is given 100 if it is completed, else
 *     0
 * @param actualStart when it began in fact
 * @param actualEnd when it ended in fact, not before {@code actualStart}
 */
record Progress(
    ActivityStatus status,
    Integer percent,
    @Nullable LocalDate actualStart,
    @Nullable LocalDate actualEnd,
    @Nullable PublicText note) {

  Progress {
    Problem.required("status", status);
    percent = Objects.requireNonNullElse(percent, status == ActivityStatus.COMPLETED ? 100 : 0);
    if (percent < 0 || percent > 100) {
      throw Problem.invalid("percent", "Done is 0 to 100 percent.");
    }
    if (actualStart != null && actualEnd != null && actualEnd.isBefore(actualStart)) {
      throw Problem.invalid("actualEnd", "The activity ended before it started.");
    }
  }
}
