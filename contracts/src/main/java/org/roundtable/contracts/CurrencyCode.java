package org.roundtable.contracts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;
import java.util.Set;

/** A currency by its ISO 4217 code, for example {@code EUR}. */
public record CurrencyCode(@JsonValue String value) implements Comparable<CurrencyCode> {

  private static final Set<String> KNOWN =
      Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(toUnmodifiableSet());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CurrencyCode {
    if (!KNOWN.contains(value)) {
      throw new IllegalArgumentException("a currency is an ISO 4217 code, such as EUR");
    }
  }

  @Override
  public int compareTo(CurrencyCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
