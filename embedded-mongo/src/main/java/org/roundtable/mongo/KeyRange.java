package org.roundtable.mongo;

import java.util.Arrays;

/** The keys from {@code low} on, up to but without {@code high}. */
@SuppressWarnings("ArrayRecordComponent") // never changed, compared by content
record KeyRange(byte[] low, byte[] high) {

  /** Every key that begins with the prefix. */
  static KeyRange of(byte[] prefix) {
    return new KeyRange(prefix, KeyEncoding.successor(prefix));
  }

  KeyRange behind(byte[] prefix) {
    return new KeyRange(KeyEncoding.concat(prefix, low), KeyEncoding.concat(prefix, high));
  }

  /** The same values where the key holds them in descending order. */
  KeyRange inverted() {
    return new KeyRange(
        KeyEncoding.successor(KeyEncoding.inverted(high)),
        KeyEncoding.successor(KeyEncoding.inverted(low)));
  }

  KeyRange intersect(KeyRange other) {
    return new KeyRange(
        Arrays.compareUnsigned(low, other.low) >= 0 ? low : other.low,
        Arrays.compareUnsigned(high, other.high) <= 0 ? high : other.high);
  }

  boolean isEmpty() {
    return Arrays.compareUnsigned(low, high) >= 0;
  }

  boolean contains(byte[] key) {
    return Arrays.compareUnsigned(low, key) <= 0 && Arrays.compareUnsigned(key, high) < 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyRange that
        && Arrays.equals(low, that.low)
        && Arrays.equals(high, that.high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }
}
