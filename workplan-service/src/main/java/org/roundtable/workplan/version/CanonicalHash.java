package org.roundtable.workplan.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256 over a value's JSON in its canonical form (RFC 8785), in hexadecimal: whoever holds the
 * same content comes to the same hash, on any machine and in any language.
 */
final class CanonicalHash {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private CanonicalHash() {}

  static String of(Object value) {
    try {
      byte[] canonical = new JsonCanonicalizer(JSON.writeValueAsBytes(value)).getEncodedUTF8();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (IOException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
