package org.roundtable.gateway.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts over HTTP, for administrators. */
@RestController
@RequestMapping("/api/accounts")
class AccountApi {

  /** Somebody to let in; a guest belongs to an institution. */
  record NewAccount(
      @NotBlank String username,
      @NotBlank String name,
      @NotEmpty Set<Role> roles,
      @Nullable InstitutionCode institution) {}

  /** What somebody may do from now on. */
  record Rights(@NotEmpty Set<Role> roles, @NotNull Boolean enabled) {}

  /** An account as it is shown. */
  record View(
      UUID id,
      String username,
      String name,
      Set<Role> roles,
      @Nullable InstitutionCode institution,
      boolean enabled,
      boolean active,
      boolean provided,
      Instant changedAt) {

    static View of(Account account) {
      return new View(
          account.id(),
          account.username(),
          account.name(),
          account.roles(),
          account.institution(),
          account.enabled(),
          account.active(),
          account.provided(),
          account.changedAt());
    }
  }

  /**
   * An account with a link that is shown this once, to hand to its owner; without one for who signs
   * in at the identity provider.
   */
  record Invited(View account, @Nullable URI link, @Nullable Instant expires) {

    static Invited of(Staff.Invited invited) {
      Invitations.Link link = invited.link();
      return new Invited(
          View.of(invited.account()),
          link == null ? null : link.link(),
          link == null ? null : link.expires());
    }
  }

  private final Accounts accounts;
  private final Staff staff;

  AccountApi(Accounts accounts, Staff staff) {
    this.accounts = accounts;
    this.staff = staff;
  }

  @GetMapping
  Page<View> all(Page.Request page) {
    return page.of(
        accounts.findByIdGreaterThanOrderById(page.after(), page.limit()).stream()
            .map(View::of)
            .toList(),
        View::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<View> one(@PathVariable UUID id) {
    return answer(staff.find(id));
  }

  @PostMapping
  ResponseEntity<Invited> invite(@Valid @RequestBody NewAccount body) {
    Staff.Invited invited =
        staff.invite(body.username(), body.name(), body.roles(), body.institution());
    return ResponseEntity.created(URI.create("/api/accounts/" + invited.account().id()))
        .cacheControl(CacheControl.noStore())
        .body(Invited.of(invited));
  }

  @PutMapping("/{id}/rights")
  ResponseEntity<View> change(
      @PathVariable UUID id, @Valid @RequestBody Rights body, IfMatch match) {
    Account account = staff.find(id);
    match.check(account.revision());
    return answer(staff.change(account, body.roles(), body.enabled()));
  }

  /** For whoever lost password or telephone: both are forgotten, and a new link is handed out. */
  @PostMapping("/{id}/resets")
  ResponseEntity<Invited> reset(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Invited.of(staff.reset(id)));
  }

  private static ResponseEntity<View> answer(Account account) {
    return ResponseEntity.ok().eTag("\"" + account.revision() + "\"").body(View.of(account));
  }
}
