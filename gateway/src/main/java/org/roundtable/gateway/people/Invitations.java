package org.roundtable.gateway.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Service;

/** Lets people in for the first time, and again when they lost what they sign in with. */
@Service
class Invitations {

  private static final int SECRET_BYTES = 32;

  /**
   * A link to hand over.
   *
   * @param link shown once and kept nowhere
   */
  record Link(URI link, Instant expires) {}

  private final InvitationStore store;
  private final Accounts accounts;
  private final PeopleProperties people;
  private final InstantSource clock;

  Invitations(
      InvitationStore store, Accounts accounts, PeopleProperties people, InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  /** A new link for an account; one that was handed out before is worth nothing from now on. */
  Link invite(Account account) {
    store.deleteByAccount(account.id());
    String secret =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(KeyGenerators.secureRandom(SECRET_BYTES).generateKey());
    Instant expires = clock.instant().plus(people.invitationLife());
    store.save(new Invitation(hash(secret), account.id(), expires));
    return new Link(people.publicUrl().resolve("/welcome/" + secret), expires);
  }

  /** The account that a link is for, while the link is good. */
  Optional<Account> look(String secret) {
    return store
        .findById(hash(secret))
        .filter(invitation -> invitation.expires().isAfter(clock.instant()))
        .flatMap(invitation -> accounts.findById(invitation.account()))
        .filter(Account::enabled);
  }

  /** Ends a link that was used. */
  void use(String secret) {
    store.deleteById(hash(secret));
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
