package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;

/**
 * A year or a part of one: {@code 2020}, {@code 2020-H1}, {@code 2020-Q3} or {@code 2020-11}.
 *
 * <p>Periods lie in the order in which they end, of those that end together the shortest first.
 */
public record Period(@JsonValue String value) implements Comparable<Period> {

  private static final String PATTERN = "(19|20|21)[0-9]{2}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Period {
    if (!value.matches(PATTERN)) {
      throw new IllegalArgumentException(
          "a period is a year, half-year, quarter or month: 2020, 2020-H1, 2020-Q3 or 2020-11");
    }
  }

  public int year() {
    return Integer.parseInt(value.substring(0, 4));
  }

  /** How many months it has. */
  public int months() {
    return switch (part().isEmpty() ? ' ' : part().charAt(0)) {
      case ' ' -> 12;
      case 'H' -> 6;
      case 'Q' -> 3;
      default -> 1;
    };
  }

  /** Its last month, 1 to 12. */
  public int lastMonth() {
    return switch (months()) {
      case 12 -> 12;
      case 1 -> Integer.parseInt(part());
      default -> months() * Integer.parseInt(part().substring(1));
    };
  }

  private String part() {
    return value.length() == 4 ? "" : value.substring(5);
  }

  @Override
  public int compareTo(Period other) {
    return Comparator.comparingInt(Period::year)
        .thenComparingInt(Period::lastMonth)
        .thenComparingInt(Period::months)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return value;
  }
}
