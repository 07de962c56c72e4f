package org.roundtable.workplan.progress.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.contracts.workplan.ActivityStatus;

class ActivityDelayTest {

  @ParameterizedTest(name = "{0} {1} on {2}: {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        // planned from 10 to 20 March, with seven days' grace
        "PLANNED,   -,          2020-03-09, -",
        "PLANNED,   -,          2020-03-17, -",
        "PLANNED,   -,          2020-03-18, LATE_START",
        "PLANNED,   2020-03-10, 2020-03-18, -",
        "PLANNED,   -,          2020-03-20, LATE_START",
        "PLANNED,   -,          2020-03-21, OVERDUE",
        "UNDERWAY,  -,          2020-03-18, -",
        "UNDERWAY,  2020-03-10, 2020-03-20, -",
        "UNDERWAY,  2020-03-10, 2020-03-21, OVERDUE",
        "POSTPONED, -,          2020-03-01, POSTPONED",
        "POSTPONED, -,          2020-03-20, POSTPONED",
        "POSTPONED, -,          2020-03-21, OVERDUE",
        "COMPLETED, -,          2020-03-21, -",
        "CANCELLED, -,          2020-03-21, -",
      })
  void an_activity_is_behind_when_its_days_have_passed(
      ActivityStatus status,
      @Nullable LocalDate actualStart,
      LocalDate today,
      @Nullable AttentionKind expected) {
    assertThat(
            ActivityDelay.of(
                LocalDate.of(2020, 3, 10),
                LocalDate.of(2020, 3, 20),
                status,
                actualStart,
                today,
                7))
        .isEqualTo(java.util.Optional.ofNullable(expected));
  }
}
