package org.roundtable.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** How many deliveries wait, and for how long. */
@Component
class DeliveryMetrics implements MeterBinder {

  private final Deliveries deliveries;
  private final InstantSource clock;

  DeliveryMetrics(Deliveries deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("roundtable.deliveries.waiting", deliveries, Deliveries::waiting)
        .description("Messages that are not delivered yet")
        .register(registry);
    Gauge.builder("roundtable.deliveries.oldest", this, DeliveryMetrics::oldestAge)
        .description("How long the longest waiting message has waited")
        .baseUnit("seconds")
        .register(registry);
  }

  private double oldestAge() {
    return deliveries
        .oldest()
        .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
