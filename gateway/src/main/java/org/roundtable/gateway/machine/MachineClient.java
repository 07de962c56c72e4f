package org.roundtable.gateway.machine;

import com.github.f4b6a3.uuid.UuidCreator;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.language.PageProblem;
import org.roundtable.gateway.people.Role;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A program that an administrator lets in. It may do what its roles may, as far as its scopes
 * reach, and is never given personal data.
 *
 * @param clientId what it calls itself (RFC 6749, 2.2); kept for ever, so that a log stays readable
 * @param name what it is for
 * @param secret the hash of its secret
 * @param secretNumber counts its secrets; tokens that an earlier one got are refused
 * @param revokedAt when it was shut out, for good
 */
@RecordBuilder
@Document("machineClients")
record MachineClient(
    @Id UUID id,
    @Version @Nullable Long version,
    @Indexed(unique = true) String clientId,
    String name,
    Set<Role> roles,
    Set<String> scopes,
    String secret,
    long secretNumber,
    Instant secretSince,
    @Nullable Instant revokedAt)
    implements MachineClientBuilder.With {

  private static final String CLIENT_ID = "[a-z0-9][a-z0-9-]{1,63}";

  MachineClient {
    if (!clientId.matches(CLIENT_ID)) {
      throw PageProblem.invalid("clientId", "trouble.client-id");
    }
    if (name.isBlank() || name.length() > 200) {
      throw PageProblem.invalid("name", "trouble.machine-name");
    }
    if (roles.isEmpty()) {
      throw PageProblem.invalid("roles", "trouble.no-role");
    }
    if (roles.stream().anyMatch(Role::guest)) {
      throw PageProblem.invalid("roles", "trouble.machine-guest");
    }
    if (scopes.isEmpty()) {
      throw PageProblem.invalid("scopes", "trouble.no-scope");
    }
  }

  static MachineClient of(
      String clientId,
      String name,
      Set<Role> roles,
      Set<String> scopes,
      String secret,
      Instant now) {
    return new MachineClient(
        UuidCreator.getTimeOrderedEpoch(),
        null,
        clientId,
        name,
        roles,
        scopes,
        secret,
        1,
        now,
        null);
  }

  /** The version of a client that has been saved. */
  long revision() {
    return Objects.requireNonNull(version, "not saved yet");
  }

  boolean active() {
    return revokedAt == null;
  }

  /** With another secret; what the one before got is worth nothing from now on. */
  MachineClient rotated(String hash, Instant now) {
    return with(client -> client.secret(hash).secretNumber(secretNumber + 1).secretSince(now));
  }

  /** Nobody's hash belongs into a log. */
  @Override
  public String toString() {
    return "MachineClient[" + clientId + " " + roles + " " + scopes + "]";
  }
}
