package org.roundtable.workplan.progress.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverspendingTest {

  @ParameterizedTest(name = "{1} of {0} with {2} allowed: {3}")
  @CsvSource({
    "100.00, 100.00, 1,    false",
    "100.00, 100.01, 1,    true",
    "100.00, 110.00, 1.10, false",
    "100.00, 110.01, 1.10, true",
    "0.00,   0.00,   1,    false",
    "0.00,   0.01,   2,    true",
  })
  void a_line_is_overspent_when_more_than_its_share_is_spent(
      BigDecimal planned, BigDecimal spent, BigDecimal share, boolean overspent) {
    assertThat(Overspending.is(planned, spent, share)).isEqualTo(overspent);
  }
}
