package org.roundtable.participants.attendance;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.participants.person.IdentityHash;
import org.roundtable.participants.person.Person;
import org.roundtable.platform.protection.OfficeCipher;
import org.springframework.stereotype.Component;

/** Makes the tokens that unique people are counted by, and opens them. */
@Component
class Tokens {

  private final IdentityHash hash;
  private final OfficeCipher cipher;
  private final Optional<ReachKey> key;
  private final SecureRandom random = new SecureRandom();

  Tokens(IdentityHash hash, OfficeCipher cipher, SharingProperties sharing) {
    this.hash = hash;
    this.cipher = cipher;
    this.key = ReachKey.read(sharing.reachKeyFile());
  }

  /** Whether this office may tell whom it reached. */
  boolean inUse() {
    return key.isPresent();
  }

  /**
   * The token of an entry in an event's register; null where this office has no reach key, or the
   * person was erased.
   *
   * @param identity the entry's person, or whom they turned out to be
   */
  @Nullable Token of(UUID event, UUID entry, Person identity) {
    return key.flatMap(held ->
            hash.of(identity, held.secret()).map(hashed -> sealed(held.id(), event, entry, hashed)))
        .orElse(null);
  }

  /** Whether a token is of the key that is held now, or needs none. */
  boolean isCurrent(Token token) {
    return token.key().equals(Token.ANONYMOUS)
        || key.filter(held -> held.id().equals(token.key())).isPresent();
  }

  /** What stands for somebody who was erased, at all the events that they attended. */
  byte[] anonymous() {
    byte[] nobody = new byte[32];
    random.nextBytes(nobody);
    return nobody;
  }

  Token anonymous(UUID event, UUID person, byte[] nobody) {
    return sealed(Token.ANONYMOUS, event, person, nobody);
  }

  byte[] open(UUID event, UUID person, Token token) {
    return Base64.getDecoder().decode(cipher.decrypt(token.ciphertext(), place(event, person)));
  }

  private Token sealed(String key, UUID event, UUID person, byte[] hash) {
    String text = Base64.getEncoder().encodeToString(hash);
    return new Token(key, cipher.encrypt(text, place(event, person)));
  }

  private static String place(UUID event, UUID person) {
    return "attendance/" + event + "/" + person;
  }
}
