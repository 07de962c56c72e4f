package org.roundtable.participants.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.roundtable.platform.protection.OfficeCipher;
import org.roundtable.platform.security.Caller;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Finds a caller's listing without noting whose it is: by a hash of her account, keyed by a secret
 * that lies encrypted with the office's key. Without that key no hash can be tried.
 */
@Component
class Owners {

  private static final String NAME = "owners";
  private static final String PLACE = "network/owners";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  @Document("networkKeys")
  record Secret(@Id String name, String sealed) {}

  private final MongoOperations mongo;
  private final OfficeCipher cipher;

  Owners(MongoOperations mongo, OfficeCipher cipher) {
    this.mongo = mongo;
    this.cipher = cipher;
  }

  /** What stands for the caller's account. */
  String of(Caller caller) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret(), ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(caller.account().getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }

  /** Opened each time: a service that runs while its office is sealed forgets it at once. */
  private byte[] secret() {
    Secret secret = mongo.findById(NAME, Secret.class);
    return Base64.getDecoder()
        .decode(cipher.decrypt((secret == null ? create() : secret).sealed(), PLACE));
  }

  private Secret create() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    try {
      return mongo.insert(
          new Secret(NAME, cipher.encrypt(Base64.getEncoder().encodeToString(fresh), PLACE)));
    } catch (DuplicateKeyException anotherWasFirst) {
      return Objects.requireNonNull(mongo.findById(NAME, Secret.class));
    }
  }
}
