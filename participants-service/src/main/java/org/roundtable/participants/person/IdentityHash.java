package org.roundtable.participants.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.roundtable.platform.protection.Sensitive;
import org.springframework.stereotype.Component;

/**
 * Says whether two country offices mean the same person, to nobody but holders of a key:
 * HMAC-SHA-256 over what identifies somebody.
 *
 * <p>That is the e-mail address if they gave one, else the telephone number, else the name with the
 * code of their institution. All offices must fold these alike for good: changing this changes whom
 * they count twice.
 */
@Component
public class IdentityHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final Seals seals;

  IdentityHash(Seals seals) {
    this.seals = seals;
  }

  /**
   * The person's hash under a key, none once they were erased; the identity itself leaves this
   * package in no other form.
   */
  public Optional<byte[]> of(Person person, SecretKey key) {
    return seals.open(person).map(details -> hash(identity(person, details), key));
  }

  static byte[] hash(String identity, SecretKey key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(identity.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, impossible);
    }
  }

  private static String identity(Person person, PersonDetails details) {
    Sensitive<String> email = details.email();
    if (email != null) {
      return email(email.value());
    }
    Sensitive<String> phone = details.phone();
    return phone == null
        ? name(details.names().value().getFirst().text(), person.institution().value())
        : phone(phone.value());
  }

  static String email(String address) {
    return "e:"
        + Normalizer.normalize(address.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The digits without the sign, or the zeros, that stand before a country's prefix. */
  static String phone(String number) {
    StringBuilder digits = new StringBuilder("p:");
    Normalizer.normalize(number, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString().replaceFirst("^p:00", "p:");
  }

  /** Without case, marks and tatweel, and with one letter for each pair of Arabic twins. */
  static String name(String name, String institution) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("[\\p{M}\\u0640\\p{Cf}]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .replace('\u0649', '\u06CC')
            .replace('\u064A', '\u06CC')
            .replace('\u0643', '\u06A9')
            .strip()
            .toLowerCase(Locale.ROOT);
    return "n:" + folded + "|" + institution.toLowerCase(Locale.ROOT);
  }
}
