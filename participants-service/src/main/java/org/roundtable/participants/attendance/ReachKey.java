package org.roundtable.participants.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a programme's country offices share and its region doesn't hold. Under it, a
 * person has the same hash in each of them, and nobody else can tell who that is.
 *
 * @param id tells keys apart and says nothing of them
 */
record ReachKey(SecretKey secret, String id) {

  /**
   * Reads a key file; none if there is no such file.
   *
   * @throws IllegalStateException if it holds no key
   */
  static Optional<ReachKey> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(Files.readString(file).strip()));
    } catch (IllegalArgumentException damaged) {
      throw new IllegalStateException(
          "the reach key " + file + " is damaged: bring it again from another country office");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the reach key " + file + " can't be read", unreadable);
    }
  }

  private static ReachKey parse(String line) {
    byte[] key = ReachKeyFile.key(line);
    return new ReachKey(new SecretKeySpec(key, "HmacSHA256"), id(key));
  }

  private static String id(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("roundtable reach key".getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(key), 0, 4);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "ReachKey[" + id + "]";
  }
}
