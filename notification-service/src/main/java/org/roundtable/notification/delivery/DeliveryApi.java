package org.roundtable.notification.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.notification.alert.AlertKind;
import org.roundtable.notification.subscription.Addresses;
import org.roundtable.notification.subscription.Subscription;
import org.roundtable.notification.subscription.Subscriptions;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deliveries over HTTP: what went to whom, and what did not. */
@RestController
@RequestMapping("/api/deliveries")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR', 'ADMINISTRATOR')")
class DeliveryApi {

  static final ProblemType UNDER_WAY =
      new ProblemType("delivery-state", HttpStatus.CONFLICT, "The delivery is still under way");

  /**
   * A delivery as it is shown.
   *
   * @param partner null where the subscription was ended
   * @param email masked, for example {@code p•••@example.org}; null like {@code partner}
   * @param due when it is tried next
   */
  record View(
      UUID id,
      AlertKind kind,
      OfficeCode office,
      UUID thing,
      PublicText title,
      UUID subscription,
      @Nullable String partner,
      @Nullable String email,
      DeliveryState state,
      int attempts,
      @Nullable String reason,
      Instant queuedAt,
      @Nullable Instant due,
      @Nullable Instant sentAt) {}

  private final Deliveries deliveries;
  private final Subscriptions subscriptions;
  private final Addresses addresses;
  private final InstantSource clock;

  DeliveryApi(
      Deliveries deliveries,
      Subscriptions subscriptions,
      Addresses addresses,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.subscriptions = subscriptions;
    this.addresses = addresses;
    this.clock = clock;
  }

  @GetMapping
  Page<View> all(Page.Request page) {
    return page.of(views(deliveries.page(page)), View::id);
  }

  @GetMapping("/{id}")
  View one(@PathVariable UUID id) {
    return views(List.of(find(id))).getFirst();
  }

  /** Sends it again, under the same Message-ID, with what is known by now. */
  @PostMapping("/{id}/resends")
  ResponseEntity<View> resend(@PathVariable UUID id) {
    Delivery delivery = find(id);
    if (!deliveries.again(delivery.id(), clock.instant())) {
      throw new Problem(
          UNDER_WAY, "state", "It is not sent or failed yet; it is tried again by itself.");
    }
    return ResponseEntity.accepted().body(one(id));
  }

  private Delivery find(UUID id) {
    return deliveries
        .find(id)
        .orElseThrow(() -> Problem.notFound("No delivery " + id + " is known here."));
  }

  private List<View> views(List<Delivery> found) {
    Map<UUID, Subscription> subscribers =
        subscriptions
            .findAllById(found.stream().map(Delivery::subscription).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Subscription::id, Function.identity()));
    return found.stream()
        .map(delivery -> view(delivery, subscribers.get(delivery.subscription())))
        .toList();
  }

  private View view(Delivery delivery, @Nullable Subscription subscriber) {
    return new View(
        delivery.id(),
        delivery.alert().kind(),
        delivery.alert().office(),
        delivery.alert().thing(),
        delivery.alert().title(),
        delivery.subscription(),
        subscriber == null ? null : subscriber.partner(),
        subscriber == null ? null : addresses.open(subscriber).masked(),
        delivery.state(),
        delivery.attempts(),
        delivery.reason(),
        delivery.queuedAt(),
        delivery.due(),
        delivery.sentAt());
  }
}
