package org.roundtable.workplan.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.lang.UCharacter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An item's code within its plan, such as {@code 1.2.3}: up to 40 letters and digits in parts
 * between dots or hyphens. Digits of any script are kept as 0 to 9.
 */
public record ItemCode(@JsonValue String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{N}]{1,12}([.-][\\p{L}\\p{N}]{1,12})*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int MOST = 40;
  private static final int WIDTH = 12;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ItemCode {
    value = plainDigits(value.strip());
    if (value.length() > MOST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a code is up to 40 letters and digits in parts between dots, such as 1.2.3");
    }
  }

  /**
   * What codes are sorted by, so that 1.10 comes behind 1.9. Codes that sort alike, such as 1.1 and
   * 1.01, are the same code to a plan.
   */
  public String order() {
    return NUMBER.matcher(value).replaceAll(ItemCode::padded);
  }

  /** The code of the n-th item under this one. */
  public ItemCode child(String prefix, int number) {
    return new ItemCode(value + "." + prefix + number);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String padded(MatchResult number) {
    String digits = number.group().replaceFirst("^0+(?=\\d)", "");
    return "0".repeat(WIDTH - digits.length()) + digits;
  }

  private static String plainDigits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int digit = UCharacter.digit(c, 10);
          plain.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
    return plain.toString();
  }
}
