package org.roundtable.workplan.progress.spending;

import java.math.BigDecimal;

/** When more was spent than there was. */
final class Overspending {

  private Overspending() {}

  /**
   * Whether a line is overspent.
   *
   * @param share which share of what was planned may be spent, 1 for all of it
   */
  static boolean is(BigDecimal planned, BigDecimal spent, BigDecimal share) {
    return spent.compareTo(planned.multiply(share)) > 0;
  }
}
