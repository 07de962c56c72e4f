package org.roundtable.platform.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.bson.BsonDocument;

/**
 * An entry of the audit log, as it is read.
 *
 * @param number its place
 * @param previous the hash of the entry before
 * @param hash its own
 */
record Entry(long number, @JsonUnwrapped Deed deed, String previous, String hash) {

  static Entry of(BsonDocument document) {
    return new Entry(
        document.getInt64("_id").getValue(),
        Deed.readFrom(document),
        document.getString("previous").getValue(),
        document.getString("hash").getValue());
  }
}
