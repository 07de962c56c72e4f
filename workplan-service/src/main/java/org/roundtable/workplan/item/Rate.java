package org.roundtable.workplan.item;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.roundtable.platform.problem.Problem;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The exchange rate that an amount was reckoned with.
 *
 * @param to the currency that the funder counts in
 * @param factor how many of {@code to} one unit is worth, more than 0
 * @param asOf the day whose rate it is, such as of the UN operational rates of exchange
 */
public record Rate(
    Currency to,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonDeserialize(using = ExactDecimal.class)
        BigDecimal factor,
    LocalDate asOf) {

  public Rate {
    Problem.required("to", to);
    Problem.required("factor", factor);
    Problem.required("asOf", asOf);
    if (factor.signum() <= 0 || factor.precision() > 20 || Math.abs(factor.scale()) > 18) {
      throw Problem.invalid("factor", "A rate is more than 0 and has up to 20 digits.");
    }
    factor = factor.stripTrailingZeros();
  }
}
