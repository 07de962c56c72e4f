package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An office of the programme, for example {@code IQ} or {@code RAME}: two to eight capital letters.
 *
 * <p>It prefixes the office's topics in its parent's cluster, so it holds no dot.
 */
public record OfficeCode(@JsonValue String value) implements Comparable<OfficeCode> {

  /** What an office code looks like, as a regular expression. */
  public static final String PATTERN = "[A-Z]{2,8}";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OfficeCode {
    if (!value.matches(PATTERN)) {
      throw new IllegalArgumentException("an office code is two to eight capital letters");
    }
  }

  @Override
  public int compareTo(OfficeCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
