package org.roundtable.platform.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;

/** Numbers in a language's digits. Nothing is rounded: what was entered is what is told. */
public final class Numbers {

  private final LocalizedNumberFormatter numbers;

  private Numbers(Language language) {
    this.numbers = NumberFormatter.withLocale(language.locale()).precision(Precision.unlimited());
  }

  public static Numbers in(Language language) {
    return new Numbers(language);
  }

  public String number(BigDecimal value) {
    return numbers.format(value).toString();
  }

  /**
   * An amount with its currency's code, since several currencies share a sign.
   *
   * @param currency by ISO 4217
   */
  public String money(BigDecimal amount, String currency) {
    Currency unit = Currency.getInstance(currency);
    int digits = Math.max(amount.stripTrailingZeros().scale(), unit.getDefaultFractionDigits());
    return numbers
        .unit(unit)
        .unitWidth(UnitWidth.ISO_CODE)
        .precision(Precision.fixedFraction(Math.max(digits, 0)))
        .format(amount)
        .toString();
  }
}
