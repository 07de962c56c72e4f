package org.roundtable.platform.audit;

/**
 * How far a chain reaches: noted elsewhere, it shows later that nothing up to there was rewritten
 * or cut off.
 *
 * @param number the newest entry's, which is also how many there are
 * @param hash that entry's, in hexadecimal
 */
public record Head(long number, String hash) {

  /** Before the first entry. */
  static final Head NONE = new Head(0, "0".repeat(64));

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Head parse(String text) {
    if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "a head is COUNT:HASH as a verification prints it, with 64 hexadecimal digits");
    }
    int colon = text.indexOf(':');
    return new Head(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return number + ":" + hash;
  }
}
