package org.roundtable.participants.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.roundtable.participants.person.PersonApi.Entered;
import org.roundtable.platform.audit.ReadsPersonalData;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records that may be about one person, and merging them. */
@RestController
@RequestMapping("/api/people")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class MergeApi {

  /** The record that goes into the one of the path. */
  record Joining(@NotNull UUID other) {}

  /** A merge that was made, by whose id it is undone. */
  record Made(UUID id, UUID person, long version) {}

  private final Duplicates duplicates;
  private final Merging merging;

  MergeApi(Duplicates duplicates, Merging merging) {
    this.duplicates = duplicates;
    this.merging = merging;
  }

  /** Pairs that share a name, an address or a number; a page may have few and still a next. */
  @ReadsPersonalData(purposes = "REGISTRATION")
  @GetMapping("/duplicates")
  ResponseEntity<Duplicates.Pairs> all(Page.Request page) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(duplicates.all(page));
  }

  @ReadsPersonalData(purposes = "REGISTRATION")
  @GetMapping("/{id}/duplicates")
  ResponseEntity<Duplicates.Candidates> of(@PathVariable UUID id) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(duplicates.of(id));
  }

  @PostMapping("/{id}/merges")
  ResponseEntity<Made> merge(@PathVariable UUID id, @Valid @RequestBody Joining body, NewId merge) {
    Person kept = merging.merge(id, body.other(), merge.value());
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(kept.etag())
        .body(new Made(merge.value(), kept.id(), kept.revision()));
  }

  @PostMapping("/{id}/merges/{merge}/undoing")
  ResponseEntity<Entered> undo(@PathVariable UUID id, @PathVariable UUID merge) {
    Person kept = merging.undo(id, merge);
    return ResponseEntity.ok().eTag(kept.etag()).body(Entered.of(kept));
  }
}
