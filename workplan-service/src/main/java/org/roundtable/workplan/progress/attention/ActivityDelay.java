package org.roundtable.workplan.progress.attention;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.workplan.ActivityStatus;

/** When an activity is behind its plan. */
final class ActivityDelay {

  private ActivityDelay() {}

  /**
   * What is most pressing about an activity; empty where it goes as planned.
   *
   * @param grace how many days behind its planned start it may still wait
   */
  static Optional<AttentionKind> of(
      LocalDate plannedStart,
      LocalDate plannedEnd,
      ActivityStatus status,
      @Nullable LocalDate actualStart,
      LocalDate today,
      int grace) {
    return switch (status) {
      case COMPLETED, CANCELLED -> Optional.empty();
      case PLANNED, UNDERWAY, POSTPONED -> {
        if (plannedEnd.isBefore(today)) {
          yield Optional.of(AttentionKind.OVERDUE);
        }
        if (status == ActivityStatus.POSTPONED) {
          yield Optional.of(AttentionKind.POSTPONED);
        }
        boolean late = plannedStart.plusDays(grace).isBefore(today);
        yield status == ActivityStatus.PLANNED && actualStart == null && late
            ? Optional.of(AttentionKind.LATE_START)
            : Optional.empty();
      }
    };
  }
}
