package org.roundtable.notification.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.roundtable.notification.alert.Told;

/** Identifies what is told to whom, so that it is told once. */
final class DeliveryId {

  private static final long TIME = 0xFFFF_FFFF_FFFFL;

  private DeliveryId() {}

  /**
   * The same for the same thing told and reader, always: a UUIDv8 (RFC 9562, 5.8) of the thing's
   * time, so that lists lie in that order, and of a hash over everything that tells it from others.
   */
  static UUID of(Told told, UUID reader) {
    String identity =
        String.join(
            "/",
            told.what(),
            told.office().value(),
            told.thing().toString(),
            String.valueOf(told.occurrence()),
            reader.toString());
    ByteBuffer hash = ByteBuffer.wrap(sha256(identity));
    long high = (told.at().toEpochMilli() & TIME) << 16 | 0x8000 | hash.getLong() & 0x0FFF;
    long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
