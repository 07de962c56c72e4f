package org.roundtable.notification.subscription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.notification.alert.AlertKind;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The subscriptions over HTTP; an address goes in and comes out masked only. */
@RestController
@RequestMapping("/api/subscriptions")
@PreAuthorize(SubscriptionApi.KEEPERS)
class SubscriptionApi {

  static final String KEEPERS =
      "hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR', 'ADMINISTRATOR')";

  /** A subscription to be made; without countries it is about all. */
  record NewSubscription(
      @NotBlank @Size(max = 200) String partner,
      @NotNull EmailAddress email,
      @NotNull Language language,
      @NotEmpty Set<@NotNull AlertKind> alerts,
      @Nullable Set<@NotNull CountryCode> countries) {}

  /**
   * A subscription as it is shown.
   *
   * @param email masked, for example {@code p•••@example.org}
   */
  record View(
      UUID id,
      long version,
      String partner,
      String email,
      Language language,
      Set<AlertKind> alerts,
      Set<CountryCode> countries,
      Instant createdAt) {}

  private final Subscriptions subscriptions;
  private final Addresses addresses;
  private final InstantSource clock;

  SubscriptionApi(Subscriptions subscriptions, Addresses addresses, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.addresses = addresses;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<View> subscribe(@Valid @RequestBody NewSubscription body, NewId id) {
    Subscription wanted =
        new Subscription(
            id.value(),
            null,
            body.partner().strip(),
            addresses.seal(id.value(), body.email()),
            body.language(),
            body.alerts(),
            body.countries() == null ? Set.of() : body.countries(),
            clock.instant());
    Subscription saved = id.insert(subscriptions, wanted);
    return ResponseEntity.created(URI.create("/api/subscriptions/" + saved.id()))
        .eTag(etag(saved))
        .body(view(saved));
  }

  @GetMapping
  Page<View> all(Page.Request page) {
    return page.of(
        subscriptions.findByIdGreaterThanOrderById(page.after(), page.limit()).stream()
            .map(this::view)
            .toList(),
        View::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<View> one(@PathVariable UUID id) {
    Subscription subscription = find(id);
    return ResponseEntity.ok().eTag(etag(subscription)).body(view(subscription));
  }

  /** Ends a subscription; its address is gone with it, and what was still queued isn't sent. */
  @DeleteMapping("/{id}")
  ResponseEntity<Void> end(@PathVariable UUID id, IfMatch match) {
    Subscription subscription = find(id);
    match.check(subscription.revision());
    subscriptions.delete(subscription);
    return ResponseEntity.noContent().build();
  }

  private Subscription find(UUID id) {
    return subscriptions
        .findById(id)
        .orElseThrow(() -> Problem.notFound("No subscription " + id + " is known here."));
  }

  private View view(Subscription subscription) {
    return new View(
        subscription.id(),
        subscription.revision(),
        subscription.partner(),
        addresses.open(subscription).masked(),
        subscription.language(),
        subscription.alerts(),
        subscription.countries(),
        subscription.createdAt());
  }

  private static String etag(Subscription subscription) {
    return "\"" + subscription.revision() + "\"";
  }
}
