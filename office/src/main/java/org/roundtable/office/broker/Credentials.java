package org.roundtable.office.broker;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A user of a broker and the password that proves it (SASL/SCRAM).
 *
 * @param user letters, digits and hyphens
 * @param password at least 16 letters, digits, hyphens or underscores: no character that JAAS, a
 *     properties file or Kafka's formatter would read as its own
 */
public record Credentials(String user, String password) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public Credentials {
    if (!user.matches("[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("a broker's user name is letters, digits and hyphens");
    }
    if (!password.matches("[A-Za-z0-9_-]{16,}")) {
      throw new IllegalArgumentException(
          "a broker password is at least 16 letters, digits, hyphens or underscores");
    }
  }

  /** A user with a new password of 192 random bits. */
  public static Credentials random(String user) {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return new Credentials(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The value of {@code sasl.jaas.config} for SCRAM. */
  public String jaas() {
    return jaas("org.apache.kafka.common.security.scram.ScramLoginModule", "");
  }

  String jaas(String loginModule, String options) {
    return "%s required username=\"%s\" password=\"%s\"%s;"
        .formatted(loginModule, user, password, options);
  }

  @Override
  public String toString() {
    return "Credentials[user=" + user + ", password=•••]";
  }
}
