package org.roundtable.workplan.framework;

import java.math.BigDecimal;
import java.util.Currency;
import org.roundtable.platform.problem.Problem;

/**
 * An amount of money, exact.
 *
 * @param currency ISO 4217
 * @param amount not negative
 */
public record Budget(Currency currency, BigDecimal amount) {

  public Budget {
    if (amount.signum() < 0) {
      throw Problem.invalid("amount", "A budget isn't negative.");
    }
  }
}
