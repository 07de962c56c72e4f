package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code of an element of a programme's framework or of a plan, for example {@code 1.2.3} or
 * {@code 1.2.b}: up to 40 letters and digits in parts with dots between, the letters Latin ones. A
 * number has no leading zeros, so that 1.1 isn't 1.01 as well.
 *
 * <p>Codes lie in the order that people count in: {@code 1.9} before {@code 1.10}.
 */
public record ElementCode(@JsonValue String value) implements Comparable<ElementCode> {

  private static final String PATTERN =
      "(?=.{1,40}$)(?!.*(?<![0-9])0[0-9])[A-Za-z0-9]{1,8}(\\.[A-Za-z0-9]{1,8})*";
  private static final String NUMBER = "[0-9]+";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ElementCode {
    if (!value.matches(PATTERN)) {
      throw new IllegalArgumentException(
          "a code is up to 40 letters and digits in parts with dots between, such as 1.2.3");
    }
  }

  @Override
  public int compareTo(ElementCode other) {
    String[] mine = value.split("\\.");
    String[] others = other.value.split("\\.");
    for (int i = 0; i < Math.min(mine.length, others.length); i++) {
      int order = compare(mine[i], others[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(mine.length, others.length);
  }

  private static int compare(String one, String other) {
    boolean number = one.matches(NUMBER);
    if (number && other.matches(NUMBER)) {
      return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
    }
    return number == other.matches(NUMBER) ? one.compareTo(other) : number ? -1 : 1;
  }

  @Override
  public String toString() {
    return value;
  }
}
