package org.roundtable.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.roundtable.gateway.limit.LimitProperties.Rate;

/** Buckets of one size, one for each who draws from them, kept while they aren't full. */
final class Buckets {

  private final Bandwidth bandwidth;
  private final Cache<String, Bucket> buckets;

  Buckets(Rate rate, int remembered) {
    this.bandwidth =
        Bandwidth.builder()
            .capacity(rate.burst())
            .refillGreedy(rate.perMinute(), Duration.ofMinutes(1))
            .build();
    this.buckets =
        Caffeine.newBuilder().maximumSize(remembered).expireAfterAccess(rate.untilFull()).build();
  }

  Bucket of(String whose) {
    return buckets.get(
        whose, first -> Bucket.builder().addLimit(bandwidth).withNanosecondPrecision().build());
  }
}
