package org.roundtable.gateway.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Accounts;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.protection.OfficeCipher;
import org.springframework.stereotype.Component;

/** The codes of authenticator apps (TOTP, RFC 6238): six digits, new every 30 seconds. */
@Component
class Authenticator {

  /** A telephone's clock may be a step behind or before ours. */
  private static final int DRIFT = 1;

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
  private final Accounts accounts;
  private final OfficeCipher cipher;
  private final OfficeProperties office;
  private final InstantSource clock;

  Authenticator(
      Accounts accounts, OfficeCipher cipher, OfficeProperties office, InstantSource clock) {
    this.accounts = accounts;
    this.cipher = cipher;
    this.office = office;
    this.clock = clock;
  }

  /** A new secret, in the Base32 that apps take. */
  String newSecret() {
    try {
      KeyGenerator keys = KeyGenerator.getInstance(codes.getAlgorithm());
      keys.init(160); // RFC 4226, 4: the length of the hash
      return new Base32().encodeToString(keys.generateKey().getEncoded());
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-1", impossible);
    }
  }

  /** What an app reads from a picture, by the de-facto format of key URIs. */
  URI keyUri(Account account, String secret) {
    String issuer = encoded("Roundtable " + office.code());
    return URI.create(
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(issuer, encoded(account.username()), secret, issuer));
  }

  /** Keeps the secret, once its owner has shown that the app has it too. */
  boolean enrol(Account account, String secret, String code) {
    OptionalLong step = stepOf(secret, code, account.authenticatorStep());
    step.ifPresent(taken ->
        accounts.save(
            account.with(a ->
                a.authenticator(cipher.encrypt(secret, context(account)))
                    .authenticatorStep(taken)
                    .changedAt(clock.instant()))));
    return step.isPresent();
  }

  /** Whether this is a code of now that wasn't used before; from now on it was. */
  boolean accepts(Account account, String code) {
    String kept = account.authenticator();
    if (kept == null) {
      return false;
    }
    OptionalLong step =
        stepOf(cipher.decrypt(kept, context(account)), code, account.authenticatorStep());
    step.ifPresent(taken -> accounts.save(account.with(a -> a.authenticatorStep(taken))));
    return step.isPresent();
  }

  private OptionalLong stepOf(String secret, String code, long after) {
    String digits = code.replaceAll("\\s", "");
    SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm());
    long seconds = codes.getTimeStep().toSeconds();
    long now = clock.instant().getEpochSecond() / seconds;
    for (long step = now - DRIFT; step <= now + DRIFT; step++) {
      if (step > after && digits.equals(codeAt(key, Instant.ofEpochSecond(step * seconds)))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  private String codeAt(SecretKeySpec key, Instant time) {
    try {
      return codes.generateOneTimePasswordString(key, time);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("the secret was made here", impossible);
    }
  }

  private static String context(Account account) {
    return "accounts/" + account.id() + "/authenticator";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
