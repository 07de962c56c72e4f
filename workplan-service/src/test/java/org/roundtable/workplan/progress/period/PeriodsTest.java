package org.roundtable.workplan.progress.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.contracts.Period;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "2020,    2020-01-01, 2020-12-31",
    "2020-H1, 2020-01-01, 2020-06-30",
    "2020-H2, 2020-07-01, 2020-12-31",
    "2020-Q1, 2020-01-01, 2020-03-31",
    "2020-Q4, 2020-10-01, 2020-12-31",
    "2020-02, 2020-02-01, 2020-02-29",
    "2021-02, 2021-02-01, 2021-02-28",
  })
  void a_period_has_a_first_and_a_last_day(Period period, LocalDate first, LocalDate last) {
    assertThat(Periods.firstDay(period)).isEqualTo(first);
    assertThat(Periods.lastDay(period)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02, '2020, 2020-H1, 2020-Q1, 2020-02'",
    "2020-Q3, '2020, 2020-H2, 2020-Q3'",
    "2020-H2, '2020, 2020-H2'",
    "2020,    '2020'",
  })
  void a_period_lies_in_those_around_it(Period period, String around) {
    assertThat(Periods.around(period))
        .extracting(Period::value)
        .containsExactly(around.split(", "));
  }

  @Test
  void a_day_lies_in_its_month() {
    assertThat(Periods.month(LocalDate.of(2020, 2, 29))).isEqualTo(new Period("2020-02"));
  }
}
