package org.roundtable.platform.idempotency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What two requests have in common that ask for the same.
 *
 * <p>A browser parts a form by another boundary each time that it sends it, so of a form only what
 * lies between the boundaries counts.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(HttpServletRequest request, byte[] body) {
    MessageDigest digest = sha256();
    digest.update(request.getRequestURI().getBytes(UTF_8));
    digest.update((byte) 0);
    digest.update(String.valueOf(request.getQueryString()).getBytes(UTF_8));
    digest.update((byte) 0);
    byte @Nullable [] boundary = boundary(request.getContentType());
    if (boundary == null) {
      digest.update(body);
    } else {
      addParts(digest, body, boundary);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void addParts(MessageDigest digest, byte[] body, byte[] boundary) {
    int start = 0;
    while (start <= body.length) {
      int end = indexOf(body, boundary, start);
      // With its length, so that no two forms part the same bytes differently.
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(end - start).flip());
      digest.update(body, start, end - start);
      start = end + boundary.length;
    }
  }

  /** Where the boundary comes next, or else the body's end. */
  private static int indexOf(byte[] body, byte[] boundary, int from) {
    for (int at = from; at <= body.length - boundary.length; at++) {
      int same = 0;
      while (same < boundary.length && body[at + same] == boundary[same]) {
        same++;
      }
      if (same == boundary.length) {
        return at;
      }
    }
    return body.length;
  }

  private static byte @Nullable [] boundary(@Nullable String contentType) {
    try {
      if (contentType == null) {
        return null;
      }
      MediaType type = MediaType.parseMediaType(contentType);
      @Nullable String boundary = type.getParameter("boundary");
      return !MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type) || boundary == null
          ? null
          : ("--" + boundary.replace("\"", "")).getBytes(ISO_8859_1);
    } catch (InvalidMediaTypeException none) {
      return null;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
