package org.roundtable.gateway.machine;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.people.Role;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The machine clients over HTTP, for administrators. */
@RestController
@RequestMapping("/api/machine-clients")
class MachineClientApi {

  /** A program to let in. */
  record NewClient(
      @NotBlank String clientId,
      @NotBlank String name,
      @NotEmpty Set<Role> roles,
      @NotEmpty Set<String> scopes) {}

  /** What a program may do from now on. */
  record Rights(@NotEmpty Set<Role> roles, @NotEmpty Set<String> scopes) {}

  /** A client as it is shown. */
  record View(
      UUID id,
      String clientId,
      String name,
      Set<Role> roles,
      Set<String> scopes,
      Instant secretSince,
      @Nullable Instant revokedAt) {

    static View of(MachineClient client) {
      return new View(
          client.id(),
          client.clientId(),
          client.name(),
          client.roles(),
          client.scopes(),
          client.secretSince(),
          client.revokedAt());
    }
  }

  /** A client with its secret, which is shown this once. */
  record Admitted(View client, String secret) {

    static Admitted of(MachineRoom.Admitted admitted) {
      return new Admitted(View.of(admitted.client()), admitted.secret());
    }
  }

  private final MachineClients clients;
  private final MachineRoom room;

  MachineClientApi(MachineClients clients, MachineRoom room) {
    this.clients = clients;
    this.room = room;
  }

  @GetMapping
  Page<View> all(Page.Request page) {
    return page.of(
        clients.findByIdGreaterThanOrderById(page.after(), page.limit()).stream()
            .map(View::of)
            .toList(),
        View::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<View> one(@PathVariable UUID id) {
    return answer(room.find(id));
  }

  @PostMapping
  ResponseEntity<Admitted> admit(@Valid @RequestBody NewClient body) {
    MachineRoom.Admitted admitted =
        room.admit(body.clientId(), body.name(), body.roles(), body.scopes());
    return ResponseEntity.created(URI.create("/api/machine-clients/" + admitted.client().id()))
        .cacheControl(CacheControl.noStore())
        .body(Admitted.of(admitted));
  }

  @PutMapping("/{id}/rights")
  ResponseEntity<View> change(
      @PathVariable UUID id, @Valid @RequestBody Rights body, IfMatch match) {
    MachineClient client = room.find(id);
    match.check(client.revision());
    return answer(room.change(client, body.roles(), body.scopes()));
  }

  /** The secret before, and every token that it got, is worth nothing from then on. */
  @PostMapping("/{id}/secrets")
  ResponseEntity<Admitted> rotate(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Admitted.of(room.rotate(id)));
  }

  /** Shuts it out at once and for good; what it did stays in the logs under its id. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id) {
    room.revoke(id);
  }

  private static ResponseEntity<View> answer(MachineClient client) {
    return ResponseEntity.ok().eTag("\"" + client.revision() + "\"").body(View.of(client));
  }
}
