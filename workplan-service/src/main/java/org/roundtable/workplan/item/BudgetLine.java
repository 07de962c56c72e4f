package org.roundtable.workplan.item;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Money planned for an activity, of one funder in one year.
 *
 * @param id made where a caller gives none
 * @param amount exact, not negative, with no more decimals than the currency has (ISO 4217)
 * @param currency ISO 4217
 * @param rate what it was converted by, where the funder counts in another currency
 */
public record BudgetLine(
    UUID id,
    PublicText funder,
    int year,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonDeserialize(using = ExactDecimal.class)
        BigDecimal amount,
    Currency currency,
    @Nullable Rate rate) {

  private static final BigDecimal MOST = new BigDecimal("1e15");

  public BudgetLine {
    id = Objects.requireNonNullElseGet(id, UuidCreator::getTimeOrderedEpoch);
    Problem.required("funder", funder);
    Problem.required("amount", amount);
    Problem.required("currency", currency);
    if (year < 2000 || year > 2110) {
      throw Problem.invalid("year", "The year lies between 2000 and 2110.");
    }
    amount = exact(amount, currency);
  }

  private static BigDecimal exact(BigDecimal amount, Currency currency) {
    if (amount.signum() < 0 || amount.compareTo(MOST) >= 0) {
      throw Problem.invalid("amount", "An amount lies between 0 and 999,999,999,999,999.");
    }
    int decimals = Math.max(currency.getDefaultFractionDigits(), 0);
    try {
      return amount.setScale(decimals, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException tooFine) {
      throw Problem.invalid(
          "amount", "%s has %d decimals.".formatted(currency.getCurrencyCode(), decimals));
    }
  }
}
