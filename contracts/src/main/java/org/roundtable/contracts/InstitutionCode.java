package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An institution's code within its office, for example {@code MoLSA} or {@code COMSEC/DWE}: up to
 * 32 letters, digits and {@code / . _ -}, beginning with a letter or digit.
 */
public record InstitutionCode(@JsonValue String value) implements Comparable<InstitutionCode> {

  private static final String PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{N}/._-]{0,31}";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public InstitutionCode {
    if (!value.matches(PATTERN)) {
      throw new IllegalArgumentException(
          "an institution's code is up to 32 letters, digits and / . _ -");
    }
  }

  @Override
  public int compareTo(InstitutionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
