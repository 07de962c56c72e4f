package org.roundtable.workplan.progress.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Ages in whole years: {@code 0-17}, {@code 60+}, or {@code NOT_STATED}. */
record AgeBand(@JsonValue String value) {

  private static final String PATTERN = "NOT_STATED|\\d{1,3}-\\d{1,3}|\\d{1,3}\\+";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  AgeBand {
    if (!value.matches(PATTERN) || !ordered(value)) {
      throw new IllegalArgumentException("an age band is 18-24, 60+ or NOT_STATED");
    }
  }

  /** Whether somebody may be in both. */
  boolean overlaps(AgeBand other) {
    return isStated(value)
        && isStated(other.value)
        && from(value) <= to(other.value)
        && from(other.value) <= to(value);
  }

  private static boolean ordered(String value) {
    return !isStated(value) || from(value) <= to(value);
  }

  private static boolean isStated(String value) {
    return Character.isDigit(value.charAt(0));
  }

  private static int from(String value) {
    return Integer.parseInt(value.split("[-+]")[0]);
  }

  private static int to(String value) {
    return value.endsWith("+") ? Integer.MAX_VALUE : Integer.parseInt(value.split("-")[1]);
  }

  @Override
  public String toString() {
    return value;
  }
}
