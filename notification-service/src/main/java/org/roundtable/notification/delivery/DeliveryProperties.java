package org.roundtable.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are made.
 *
 * @param settle how long an alert waits for what other topics say of the same thing, such as an
 *     event's figures
 * @param poll how often to look for what is due
 * @param lease how long one attempt may take before its process counts as dead; longer than the
 *     mail server's timeouts together
 * @param firstDelay before the second attempt; doubled each time
 * @param maxDelay the longest delay between attempts
 * @param giveUpAfter how long a server may put a message off before it has failed (RFC 5321,
 *     4.5.4.1: at least four days); a server that can't be reached has no such limit
 * @param newsFor how old an alert may be when this office first hears of it: a member that was cut
 *     off for weeks still has news, the history of a new member is none
 */
@ConfigurationProperties("roundtable.delivery")
record DeliveryProperties(
    @DefaultValue("2s") Duration settle,
    @DefaultValue("5s") Duration poll,
    @DefaultValue("2m") Duration lease,
    @DefaultValue("30s") Duration firstDelay,
    @DefaultValue("1h") Duration maxDelay,
    @DefaultValue("5d") Duration giveUpAfter,
    @DefaultValue("60d") Duration newsFor) {

  private static final int MOST_DOUBLINGS = 30;

  /** How long to wait after this many attempts. */
  Duration backOff(int attempts) {
    Duration delay = firstDelay.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
    return delay.compareTo(maxDelay) > 0 ? maxDelay : delay;
  }
}
