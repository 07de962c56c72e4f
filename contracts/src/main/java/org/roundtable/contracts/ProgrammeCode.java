package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A programme's code, for example {@code GLOACT-AME}: 2 to 32 capital letters, digits and hyphens,
 * beginning with a letter.
 */
public record ProgrammeCode(@JsonValue String value) {

  private static final String PATTERN = "[A-Z][A-Z0-9-]{1,31}";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ProgrammeCode {
    if (!value.matches(PATTERN)) {
      throw new IllegalArgumentException(
          "a programme's code is 2 to 32 capital letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
