package org.roundtable.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses: after a few wrong tries from an address, what was tried is closed to
 * that address for a while, and for twice as long after each further round. Others, and the owner
 * elsewhere, still come in.
 */
@Component
class Guesses {

  private static final int REMEMBERED = 100_000;
  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 6;

  /** What is tried, such as an account's name, and from which address. */
  record Attempt(String what, String address) {}

  private record Tries(int wrong, Instant closedUntil) {}

  private final int allowed;
  private final Duration pause;
  private final InstantSource clock;
  private final Cache<Attempt, Tries> tries =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FORGOTTEN).build();

  Guesses(SignInProperties signIn, InstantSource clock) {
    this.allowed = signIn.guesses();
    this.pause = signIn.pause();
    this.clock = clock;
  }

  /** Whether this address must wait. */
  boolean tooMany(Attempt attempt) {
    Tries before = tries.getIfPresent(attempt);
    return before != null && before.closedUntil().isAfter(clock.instant());
  }

  void wrong(Attempt attempt) {
    tries.asMap().compute(attempt, (same, before) -> next(before));
  }

  void right(Attempt attempt) {
    tries.invalidate(attempt);
  }

  private Tries next(@Nullable Tries before) {
    int wrong = before == null ? 1 : before.wrong() + 1;
    if (wrong % allowed != 0) {
      return new Tries(wrong, Instant.MIN);
    }
    int doublings = Math.min(wrong / allowed - 1, MOST_DOUBLINGS);
    return new Tries(wrong, clock.instant().plus(pause.multipliedBy(1L << doublings)));
  }
}
