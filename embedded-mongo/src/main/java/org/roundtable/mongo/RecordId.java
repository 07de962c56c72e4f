package org.roundtable.mongo;

import java.util.Arrays;
import java.util.HexFormat;

/** Where a document lies in its collection: its {@code _id}, encoded to sort like BSON. */
@SuppressWarnings("ArrayRecordComponent") // never changed, compared by content
record RecordId(byte[] bytes) {

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordId that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
