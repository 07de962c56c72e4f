package org.roundtable.participants.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.roundtable.platform.protection.OfficeCipher;
import org.springframework.stereotype.Component;

/** Makes tickets, and draws them as QR codes. */
@Component
class Tickets {

  private static final int BITS = 128;
  private static final int LETTERS = 25;
  private static final int RADIX = 36;

  private final OfficeCipher cipher;
  private final SecureRandom random = new SecureRandom();

  Tickets(OfficeCipher cipher) {
    this.cipher = cipher;
  }

  /** A new ticket for a place. Its code is of capitals and digits, which make a small picture. */
  Ticket fresh(UUID registration) {
    String number = new BigInteger(BITS, random).toString(RADIX).toUpperCase(Locale.ROOT);
    String code = "0".repeat(LETTERS - number.length()) + number;
    return new Ticket(hash(code), cipher.encrypt(code, place(registration)));
  }

  static String hash(String code) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(code.strip().toUpperCase(Locale.ROOT).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String code(UUID registration, Ticket ticket) {
    return cipher.decrypt(ticket.ciphertext(), place(registration));
  }

  /** The ticket as an SVG picture of one unit a module, with the code under it for typing. */
  String picture(UUID registration, Ticket ticket) {
    String code = code(registration, ticket);
    BitMatrix modules = modules(code);
    int size = modules.getWidth();
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%3$d" height="%4$d">\
    <rect width="%1$d" height="%2$d" fill="#fff"/><path d="%5$s"/>\
    <text x="50%%" y="%1$d" font-size="1.6" font-family="monospace" text-anchor="middle">%6$s</text></svg>\
    """
        .formatted(size, size + 2, size * 8, (size + 2) * 8, path, code);
  }

  private static BitMatrix modules(String code) {
    try {
      return new QRCodeWriter()
          .encode(code, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
    } catch (WriterException impossible) {
      throw new IllegalStateException("a code is short", impossible);
    }
  }

  private static String place(UUID registration) {
    return "registrations/" + registration + "/ticket";
  }
}
