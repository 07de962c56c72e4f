package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code, for example {@code IQ}. */
public record CountryCode(@JsonValue String value) implements Comparable<CountryCode> {

  private static final Set<String> KNOWN =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CountryCode {
    if (!KNOWN.contains(value)) {
      throw new IllegalArgumentException("a country is an ISO 3166-1 alpha-2 code, such as IQ");
    }
  }

  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
