package org.roundtable.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests are taken from one caller or one address. An IPv6 address counts by its first
 * 64 bits, as whoever has one has all of these.
 *
 * @param signIn attempts to sign in from an address, where a whole ministry may sit
 * @param reads what one account reads
 * @param writes what one account changes
 * @param strangers what an address asks without signing in
 * @param health how often an address looks at the health, which asks each service
 * @param remembered how many callers and addresses are counted at once, so that memory is bounded
 */
@Validated
@ConfigurationProperties("roundtable.gateway.limits")
record LimitProperties(
    @NotNull @Valid Rate signIn,
    @NotNull @Valid Rate reads,
    @NotNull @Valid Rate writes,
    @NotNull @Valid Rate strangers,
    @NotNull @Valid Rate health,
    @DefaultValue("100000") @Positive int remembered) {

  /**
   * A bucket that requests are drawn from.
   *
   * @param burst what it holds when full
   * @param perMinute what flows in
   */
  record Rate(@Positive int burst, @Positive int perMinute) {

    /** After this long, an untouched bucket is as good as a new one. */
    Duration untilFull() {
      return Duration.ofMinutes(1).multipliedBy(burst).dividedBy(perMinute).plusSeconds(1);
    }
  }
}
