package org.roundtable.participants.network;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.participants.Expertise;
import org.roundtable.platform.audit.ReadsPersonalData;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The women's network over HTTP. A member's own listing is found by her account, never by an id.
 */
@RestController
@RequestMapping("/api/network")
@PreAuthorize(NetworkApi.MEMBER)
class NetworkApi {

  static final String MEMBER = "hasRole('NETWORK_MEMBER')";

  /** What a member writes to another; it prints nothing. */
  @PersonalData
  record NewMessage(@NotBlank @Size(max = 4_000) String text, @NotNull LanguageTag language) {

    @Override
    public String toString() {
      return "NewMessage[•••]";
    }
  }

  private final Memberships memberships;
  private final Directory directory;
  private final Relay relay;
  private final ProfileSeals seals;

  NetworkApi(Memberships memberships, Directory directory, Relay relay, ProfileSeals seals) {
    this.memberships = memberships;
    this.directory = directory;
    this.relay = relay;
    this.seals = seals;
  }

  @ReadsPersonalData(purposes = "NETWORK")
  @GetMapping("/me")
  ResponseEntity<MyListing> mine(Caller caller) {
    Listing listing =
        memberships
            .of(caller)
            .orElseThrow(() -> Problem.notFound("You have no listing in the network yet."));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(listing.etag())
        .body(MyListing.of(listing, seals.open(listing)));
  }

  @PutMapping("/me")
  ResponseEntity<Void> say(
      Caller caller, @Valid @RequestBody Profile profile, @Nullable IfMatch match) {
    Listing listing = memberships.say(caller, profile, match);
    return ResponseEntity.noContent().eTag(listing.etag()).build();
  }

  /** One click: whichever version it is at, and as often as one likes. */
  @DeleteMapping("/me")
  ResponseEntity<Void> leave(Caller caller) {
    memberships.leave(caller);
    return ResponseEntity.noContent().build();
  }

  @ReadsPersonalData(purposes = "NETWORK")
  @GetMapping
  @PreAuthorize("hasAnyRole('NETWORK_MEMBER', 'COUNTRY_OFFICER')")
  ResponseEntity<Page<Listed>> all(
      @RequestParam @Nullable Expertise expertise,
      @RequestParam @Nullable LanguageTag language,
      @RequestParam @Nullable CountryCode country,
      Page.Request page) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(directory.page(new Directory.Filter(expertise, language, country), page));
  }

  @PostMapping("/{listing}/messages")
  ResponseEntity<Void> write(
      Caller caller, @PathVariable UUID listing, @Valid @RequestBody NewMessage message, NewId id) {
    relay.send(caller, listing, message.text(), message.language(), id);
    return ResponseEntity.accepted().build();
  }
}
