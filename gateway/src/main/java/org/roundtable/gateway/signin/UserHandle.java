package org.roundtable.gateway.signin;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/** What passkeys know an account by: its identifier, which says nothing of its owner. */
final class UserHandle {

  private UserHandle() {}

  static Bytes of(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  /** The account, or one that doesn't exist if the handle isn't one of ours. */
  static UUID account(Bytes handle) {
    byte[] bytes = handle.getBytes();
    if (bytes.length != 2 * Long.BYTES) {
      return new UUID(0, 0);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
