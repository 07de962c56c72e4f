package org.roundtable.participants.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.roundtable.participants.person.PersonApi.Entered;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people decide of their own data, noted by an officer. */
@RestController
@RequestMapping("/api/people/{id}")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class RightsApi {

  /** Consent that is taken back. */
  record Withdrawal(@NotNull Purpose purpose) {}

  /** Data that is to be destroyed. */
  record ErasureOrder(@NotNull Erasure.Reason reason) {}

  private final Consenting consenting;
  private final Erasing erasing;

  RightsApi(Consenting consenting, Erasing erasing) {
    this.consenting = consenting;
    this.erasing = erasing;
  }

  @PostMapping("/consents")
  ResponseEntity<Entered> consent(@PathVariable UUID id, @Valid @RequestBody Consent body) {
    return done(consenting.give(id, body));
  }

  @PostMapping("/consent-withdrawals")
  ResponseEntity<Entered> withdraw(@PathVariable UUID id, @Valid @RequestBody Withdrawal body) {
    return done(consenting.withdraw(id, body.purpose()));
  }

  @PostMapping("/erasure")
  ResponseEntity<Void> erase(@PathVariable UUID id, @Valid @RequestBody ErasureOrder body) {
    erasing.erase(id, body.reason());
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<Entered> done(Person saved) {
    return ResponseEntity.ok().eTag(saved.etag()).body(Entered.of(saved));
  }
}
