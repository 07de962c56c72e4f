package org.roundtable.office;

import java.util.function.Supplier;
import org.roundtable.office.link.LinkStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How the link to the parent stands, as part of the office's health.
 *
 * <p>A parent out of reach is normal and leaves the office healthy; a link that is refused doesn't.
 */
class LinkHealth implements HealthIndicator {

  private final Supplier<LinkStatus> link;

  LinkHealth(Supplier<LinkStatus> link) {
    this.link = link;
  }

  @Override
  public Health health() {
    LinkStatus status = link.get();
    Health.Builder health =
        switch (status.state()) {
          case DISABLED, CONNECTING, LINKED -> Health.up();
          case FAILED -> Health.down();
        };
    health.withDetail("state", status.state()).withDetail("detail", status.detail());
    if (status.state() != LinkStatus.State.DISABLED) {
      health.withDetail("behind", status.totalBehind());
      status.lastSuccess().ifPresent(at -> health.withDetail("lastSuccess", at));
    }
    return health.build();
  }
}
