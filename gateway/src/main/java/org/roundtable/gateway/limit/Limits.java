package org.roundtable.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Who has how much left. */
@Component
class Limits {

  private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

  private record Counted(Buckets buckets, Counter refusals) {}

  private final Map<Limit, Counted> limits = new EnumMap<>(Limit.class);

  Limits(LimitProperties properties, MeterRegistry meters) {
    for (Limit limit : Limit.values()) {
      Counter refusals =
          Counter.builder("roundtable.requests.refused")
              .description("Requests refused as too many")
              .tag("limit", limit.tag())
              .register(meters);
      limits.put(
          limit,
          new Counted(new Buckets(rate(limit, properties), properties.remembered()), refusals));
    }
  }

  private static LimitProperties.Rate rate(Limit limit, LimitProperties properties) {
    return switch (limit) {
      case SIGN_IN -> properties.signIn();
      case READS -> properties.reads();
      case WRITES -> properties.writes();
      case STRANGERS -> properties.strangers();
      case HEALTH -> properties.health();
    };
  }

  /**
   * Draws one request.
   *
   * @return nothing if there was one left, else after how many seconds there is
   */
  OptionalLong draw(Limit limit, String whose) {
    return told(limit, bucket(limit, whose).tryConsumeAndReturnRemaining(1));
  }

  /** The same, but leaves the request in its bucket. */
  OptionalLong look(Limit limit, String whose) {
    var look = bucket(limit, whose).estimateAbilityToConsume(1);
    return look.canBeConsumed()
        ? OptionalLong.empty()
        : refused(limit, look.getNanosToWaitForRefill());
  }

  private OptionalLong told(Limit limit, ConsumptionProbe probe) {
    return probe.isConsumed()
        ? OptionalLong.empty()
        : refused(limit, probe.getNanosToWaitForRefill());
  }

  private OptionalLong refused(Limit limit, long nanos) {
    counted(limit).refusals().increment();
    return OptionalLong.of(Math.max(1, Math.ceilDiv(nanos, NANOS_A_SECOND)));
  }

  private Bucket bucket(Limit limit, String whose) {
    return counted(limit).buckets().of(whose);
  }

  private Counted counted(Limit limit) {
    Counted counted = limits.get(limit);
    if (counted == null) {
      throw new IllegalStateException(limit + " isn't counted");
    }
    return counted;
  }
}
