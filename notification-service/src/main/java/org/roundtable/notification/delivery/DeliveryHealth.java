package org.roundtable.notification.delivery;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says when mail waits. A mail server that is away is {@code DEGRADED}, not down: everything else
 * works, the mail waits, and a restart would not bring the server back.
 */
@Component("mailHealthIndicator")
class DeliveryHealth extends AbstractHealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED", "mail waits");

  private final Deliveries deliveries;
  private final Courier courier;

  DeliveryHealth(Deliveries deliveries, Courier courier) {
    super("the deliveries can't be read");
    this.deliveries = deliveries;
    this.courier = courier;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up().withDetail("waiting", deliveries.waiting());
    deliveries.oldest().ifPresent(at -> health.withDetail("oldest", at));
    courier.obstacle().ifPresent(reason -> health.status(DEGRADED).withDetail("reason", reason));
  }
}
