package org.roundtable.participants.attendance;

import java.security.SecureRandom;
import java.util.Base64;

/** How a programme's reach key is written: one line, the same in each country office. */
public final class ReachKeyFile {

  static final String PREFIX = "roundtable-reach-1:";
  private static final int BYTES = 32;

  private ReachKeyFile() {}

  /** The line of a new key. */
  public static String fresh() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return PREFIX + Base64.getEncoder().encodeToString(key) + "\n";
  }

  /** Whether a line is that of a key. */
  public static boolean isKey(String line) {
    try {
      return key(line).length == BYTES;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /**
   * The key in a line.
   *
   * @throws IllegalArgumentException if there is none
   */
  static byte[] key(String line) {
    if (!line.startsWith(PREFIX)) {
      throw new IllegalArgumentException("no reach key");
    }
    byte[] key = Base64.getDecoder().decode(line.substring(PREFIX.length()));
    if (key.length != BYTES) {
      throw new IllegalArgumentException("no reach key");
    }
    return key;
  }
}
