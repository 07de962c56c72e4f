package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What aid serves, by a purpose code of the OECD-DAC's Creditor Reporting System, for example
 * {@code 15190}.
 *
 * <p>Any well-formed code is taken: the DAC adds some nearly each year, and an office that is
 * offline for months must be able to use them.
 */
public record PurposeCode(@JsonValue String value) implements Comparable<PurposeCode> {

  private static final String PATTERN = "[1-9][0-9]{4}";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PurposeCode {
    if (!value.matches(PATTERN)) {
      throw new IllegalArgumentException("a purpose code has five digits, such as 15190");
    }
  }

  @Override
  public int compareTo(PurposeCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
