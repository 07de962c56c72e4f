package org.roundtable.notification.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.roundtable.notification.alert.Alert;
import org.roundtable.notification.alert.AlertSink;
import org.roundtable.notification.alert.ReaderSink;
import org.roundtable.notification.alert.Told;
import org.roundtable.notification.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes one delivery of an alert for each subscription that wants it, and one of what is for one
 * reader.
 */
@Component
class Announcements implements AlertSink, ReaderSink {

  private static final Logger log = LoggerFactory.getLogger(Announcements.class);

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final DeliveryProperties properties;
  private final InstantSource clock;

  Announcements(
      Subscriptions subscriptions,
      Deliveries deliveries,
      DeliveryProperties properties,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public void take(Alert alert) {
    Instant now = clock.instant();
    if (alert.at().isBefore(now.minus(properties.newsFor()))) {
      log.info("alert={} office={} thing={} old=true", alert.kind(), alert.office(), alert.thing());
      return;
    }
    long wanted =
        subscriptions.findByAlerts(alert.kind()).stream()
            .filter(subscription -> subscription.covers(alert.country()))
            .map(subscription ->
                Delivery.queued(alert, subscription.id(), now, now.plus(properties.settle())))
            .peek(deliveries::add)
            .count();
    log.info(
        "alert={} office={} thing={} subscribers={}",
        alert.kind(),
        alert.office(),
        alert.thing(),
        wanted);
  }

  @Override
  public void take(Told told, UUID reader) {
    Instant now = clock.instant();
    deliveries.add(Delivery.queued(told, reader, now, now));
  }
}
