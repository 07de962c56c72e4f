package org.roundtable.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Says when facts wait too long to be published. */
class OutboxHealth extends AbstractHealthIndicator {

  private final OutboxStore store;
  private final OutboxProperties properties;
  private final InstantSource clock;

  OutboxHealth(OutboxStore store, OutboxProperties properties, InstantSource clock) {
    super("the outbox can't be read");
    this.store = store;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Optional<Instant> oldest = store.oldest();
    oldest.ifPresent(at -> health.withDetail("oldest", at));
    boolean late =
        oldest
            .map(at -> Duration.between(at, clock.instant()))
            .filter(age -> age.compareTo(properties.alarmAfter()) > 0)
            .isPresent();
    if (late) {
      health
          .down()
          .withDetail("reason", "changes are kept but not passed on: is the broker reachable?");
    } else {
      health.up();
    }
  }
}
