package org.roundtable.platform.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * An entry in its place in the chain, as the database keeps it.
 *
 * <p>Its hash is the SHA-256 of all its other fields, the hash of the entry before among them, in
 * BSON, byte for byte as MongoDB keeps them: whatever is changed, added or put in another order
 * shows, and any program that reads BSON can check it.
 */
record Link(BsonDocument document) {

  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
  private static final String HASH = "hash";
  private static final String PREVIOUS = "previous";

  static Link after(Head previous, Deed deed) {
    BsonDocument document = new BsonDocument("_id", new BsonInt64(previous.number() + 1));
    deed.writeTo(document);
    document.append(PREVIOUS, new BsonString(previous.hash()));
    document.append(HASH, new BsonString(hashOf(document)));
    return new Link(document);
  }

  /** What the next entry continues. */
  Head head() {
    return new Head(document.getInt64("_id").getValue(), string(HASH));
  }

  boolean hasNumber(long number) {
    return new BsonInt64(number).equals(document.get("_id"));
  }

  boolean continues(Head previous) {
    return string(PREVIOUS).equals(previous.hash());
  }

  boolean isAsWritten() {
    BsonDocument content = document.clone();
    content.remove(HASH);
    return string(HASH).equals(hashOf(content));
  }

  /** The number, or whatever somebody put in its place. */
  String name() {
    BsonValue id = document.get("_id");
    return id instanceof BsonInt64 number ? String.valueOf(number.getValue()) : String.valueOf(id);
  }

  private String string(String field) {
    return document.get(field) instanceof BsonString string ? string.getValue() : "";
  }

  private static String hashOf(BsonDocument content) {
    ByteBuffer bytes = new RawBsonDocument(content, CODEC).getByteBuffer().asNIO();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
