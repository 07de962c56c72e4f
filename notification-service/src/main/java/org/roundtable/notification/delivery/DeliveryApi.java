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
import org.roundtable.notification.alert.Alert;
import org.roundtable.notification.alert.InvitationTold;
import org.roundtable.notification.alert.LetterTold;
import org.roundtable.notification.invitation.FocalPoint;
import org.roundtable.notification.invitation.FocalPointAddresses;
import org.roundtable.notification.invitation.FocalPoints;
import org.roundtable.notification.subscription.Addresses;
import org.roundtable.notification.subscription.EmailAddress;
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
   * @param kind an {@code AlertKind}, {@code INVITATION} or {@code RELAYED_MESSAGE}
   * @param title null for a relayed message, of which nothing more is told
   * @param subscription the subscription, or the focal point of an invitation
   * @param partner who subscribed, or the institution that is invited; null where the subscription
   *     was ended
   * @param email masked, for example {@code p•••@example.org}; null like {@code partner}
   * @param due when it is tried next
   */
  record View(
      UUID id,
      String kind,
      OfficeCode office,
      UUID thing,
      @Nullable PublicText title,
      @Nullable UUID subscription,
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
  private final FocalPoints focalPoints;
  private final FocalPointAddresses focalPointAddresses;
  private final InstantSource clock;

  DeliveryApi(
      Deliveries deliveries,
      Subscriptions subscriptions,
      Addresses addresses,
      FocalPoints focalPoints,
      FocalPointAddresses focalPointAddresses,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.subscriptions = subscriptions;
    this.addresses = addresses;
    this.focalPoints = focalPoints;
    this.focalPointAddresses = focalPointAddresses;
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
    if (delivery.told() instanceof LetterTold) {
      throw new Problem(UNDER_WAY, "kind", "What members write to each other isn't kept.");
    }
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
    List<UUID> readers = found.stream().map(Delivery::reader).distinct().toList();
    Map<UUID, Subscription> subscribers =
        subscriptions.findAllById(readers).stream()
            .collect(Collectors.toMap(Subscription::id, Function.identity()));
    Map<UUID, FocalPoint> invited =
        focalPoints.findAllById(readers).stream()
            .collect(Collectors.toMap(FocalPoint::id, Function.identity()));
    return found.stream().map(delivery -> view(delivery, subscribers, invited)).toList();
  }

  private View view(
      Delivery delivery, Map<UUID, Subscription> subscribers, Map<UUID, FocalPoint> invited) {
    return switch (delivery.told()) {
      case Alert alert -> {
        Subscription subscriber = subscribers.get(delivery.reader());
        yield view(
            delivery,
            alert.title(),
            delivery.reader(),
            subscriber == null ? null : subscriber.partner(),
            subscriber == null ? null : addresses.open(subscriber));
      }
      case InvitationTold invitation -> {
        FocalPoint reader = invited.get(delivery.reader());
        yield view(
            delivery,
            invitation.title(),
            delivery.reader(),
            reader == null ? null : reader.institution().value(),
            reader == null ? null : focalPointAddresses.open(reader));
      }
      case LetterTold letter -> view(delivery, null, null, null, null);
    };
  }

  private static View view(
      Delivery delivery,
      @Nullable PublicText title,
      @Nullable UUID reader,
      @Nullable String partner,
      @Nullable EmailAddress email) {
    return new View(
        delivery.id(),
        delivery.told().what(),
        delivery.told().office(),
        delivery.told().thing(),
        title,
        reader,
        partner,
        email == null ? null : email.masked(),
        delivery.state(),
        delivery.attempts(),
        delivery.reason(),
        delivery.queuedAt(),
        delivery.due(),
        delivery.sentAt());
  }
}
