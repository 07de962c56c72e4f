package org.roundtable.gateway.people;

import com.github.f4b6a3.uuid.UuidCreator;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.gateway.language.PageProblem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who may sign in.
 *
 * @param institution whose guest they are; staff of the office have none
 * @param password its hash with the kind of hash before it; null until it is chosen
 * @param authenticator the secret shared with their authenticator app, encrypted; null without one
 * @param authenticatorStep the last time step that a code was taken of: each serves once (RFC 6238)
 * @param enabled whether they may sign in at all
 * @param identity whom the office's identity provider knows them as; null for who signs in here
 * @param signedOutAt who signed in before then no longer is: they, or an administrator, ended it
 */
@RecordBuilder
@Document("accounts")
@CompoundIndex(
    name = "identity",
    def = "{'identity.issuer': 1, 'identity.subject': 1}",
    unique = true,
    sparse = true)
public record Account(
    @Id UUID id,
    @Version @Nullable Long version,
    @Indexed(unique = true) String username,
    String name,
    Set<Role> roles,
    @Nullable InstitutionCode institution,
    @Nullable String password,
    @Nullable String authenticator,
    long authenticatorStep,
    @Nullable Identity identity,
    boolean enabled,
    Instant signedOutAt,
    Instant changedAt)
    implements AccountBuilder.With {

  private static final String USERNAME = "[a-z0-9][a-z0-9._@-]{1,63}";

  public Account {
    if (!username.matches(USERNAME)) {
      throw PageProblem.invalid("username", "trouble.username");
    }
    if (name.isBlank() || name.length() > 200) {
      throw PageProblem.invalid("name", "trouble.name");
    }
    if (roles.isEmpty()) {
      throw PageProblem.invalid("roles", "trouble.no-role");
    }
    boolean guest = roles.stream().anyMatch(Role::guest);
    if (guest && institution == null) {
      throw PageProblem.invalid("institution", "trouble.guest-of-nobody");
    }
    if (guest && !roles.stream().allMatch(Role::guest)) {
      throw PageProblem.invalid("roles", "trouble.guest-and-staff");
    }
  }

  /** Somebody new, who signs in once they have a password. */
  static Account of(
      String username,
      String name,
      Set<Role> roles,
      @Nullable InstitutionCode institution,
      @Nullable String password,
      Instant now) {
    return new Account(
        UuidCreator.getTimeOrderedEpoch(),
        null,
        username,
        name,
        roles,
        institution,
        password,
        null,
        0,
        null,
        true,
        now,
        now);
  }

  /** Somebody whom the identity provider vouches for, and who has nothing to sign in with here. */
  static Account of(Vouched person, Instant now) {
    return of(person.username(), person.name(), person.roles(), person.institution(), null, now)
        .with(account -> account.identity(person.identity()));
  }

  /** The account with what the identity provider says now; the user name stays for good. */
  Account following(Vouched person, Instant now) {
    return with(account ->
        account
            .name(person.name())
            .roles(person.roles())
            .institution(person.institution())
            .changedAt(now));
  }

  /** Whether the provider allows them the same as it did when they came last. */
  boolean hasRightsOf(Vouched person) {
    return roles.equals(person.roles()) && Objects.equals(institution, person.institution());
  }

  /** The version of an account that has been saved. */
  long revision() {
    return Objects.requireNonNull(version, "not saved yet");
  }

  /** Whether they can sign in now. */
  public boolean active() {
    return enabled && (password != null || provided());
  }

  /** Whether they sign in at the identity provider, and never with a password or passkey here. */
  public boolean provided() {
    return identity != null;
  }

  /** Whether a password alone is too little for what they may do. */
  public boolean guarded() {
    return roles.stream().anyMatch(Role::guarded);
  }

  /** The account with nothing left to sign in with, for whoever lost it. */
  Account forgotten(Instant now) {
    return with(account -> account.password(null).authenticator(null)).signedOut(now);
  }

  /** The account signed out everywhere. */
  public Account signedOut(Instant now) {
    return with(account -> account.signedOutAt(now).changedAt(now));
  }

  /** Nobody's hash or secret belongs into a log. */
  @Override
  public String toString() {
    return "Account[" + username + " " + roles + "]";
  }
}
