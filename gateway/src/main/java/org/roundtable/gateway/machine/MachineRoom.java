package org.roundtable.gateway.machine;

import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.roundtable.gateway.language.PageProblem;
import org.roundtable.gateway.language.Sentence;
import org.roundtable.gateway.people.Passwords;
import org.roundtable.gateway.people.Role;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Service;

/** What an administrator does with machine clients. */
@Service
public class MachineRoom {

  /** A client, and its secret, which nobody can read again later. */
  record Admitted(MachineClient client, String secret) {}

  private final StringKeyGenerator secrets =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
  private final MachineClients clients;
  private final KnownScopes scopes;
  private final Passwords hashes;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  MachineRoom(
      MachineClients clients,
      KnownScopes scopes,
      Passwords hashes,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.clients = clients;
    this.scopes = scopes;
    this.hashes = hashes;
    this.events = events;
    this.clock = clock;
  }

  Admitted admit(String clientId, String name, Set<Role> roles, Set<String> reach) {
    scopes.require(reach);
    String secret = secrets.generateKey();
    try {
      MachineClient client =
          clients.save(
              MachineClient.of(clientId, name, roles, reach, hash(secret), clock.instant()));
      return new Admitted(told(client, MachineEvent.Kind.ADMITTED), secret);
    } catch (DuplicateKeyException taken) {
      throw new PageProblem(
          ProblemType.ALREADY_EXISTS, "clientId", new Sentence("trouble.client-id-taken"));
    }
  }

  MachineClient change(MachineClient client, Set<Role> roles, Set<String> reach) {
    scopes.require(reach);
    return told(
        clients.save(client.with(c -> c.roles(roles).scopes(reach))), MachineEvent.Kind.CHANGED);
  }

  Admitted rotate(UUID id) {
    MachineClient client = find(id);
    if (!client.active()) {
      throw PageProblem.invalid("id", "trouble.machine-revoked");
    }
    String secret = secrets.generateKey();
    MachineClient rotated = clients.save(client.rotated(hash(secret), clock.instant()));
    return new Admitted(told(rotated, MachineEvent.Kind.ROTATED), secret);
  }

  void revoke(UUID id) {
    MachineClient client = find(id);
    if (client.active()) {
      told(clients.save(client.with(c -> c.revokedAt(clock.instant()))), MachineEvent.Kind.REVOKED);
    }
  }

  MachineClient find(UUID id) {
    return clients
        .findById(id)
        .orElseThrow(() -> Problem.notFound("There is no machine client " + id + "."));
  }

  /** The name that logs know a machine by, if there is or was one with this id. */
  public Optional<String> nameInLogs(String clientId) {
    return clients.findByClientId(clientId).map(known -> MachineCaller.who(known.clientId()));
  }

  private MachineClient told(MachineClient client, MachineEvent.Kind kind) {
    events.publishEvent(
        new MachineEvent(
            kind, MachineCaller.who(client.clientId()), "/api/machine-clients/" + client.id()));
    return client;
  }

  private String hash(String secret) {
    return Objects.requireNonNull(hashes.encode(secret));
  }
}
