package org.roundtable.dashboard.rollup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces a thread that died, says so once a cause, and remembers it for the health. */
class ThreadFailures implements StreamsUncaughtExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ThreadFailures.class);

  /**
   * The death of a thread.
   *
   * @param cause kinds of exceptions only: their texts may quote a fact
   */
  record Failure(String thread, String cause, Instant at) {}

  private final Duration restartDelay;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Failure> last = new AtomicReference<>();

  ThreadFailures(Duration restartDelay, InstantSource clock) {
    this.restartDelay = restartDelay;
    this.clock = clock;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable thrown) {
    String cause = thrown.getClass().getName() + " < " + root(thrown).getClass().getName();
    Failure failure = new Failure(Thread.currentThread().getName(), cause, clock.instant());
    Failure before = last.getAndSet(failure);
    if (before == null || !before.cause.equals(cause)) {
      log.error("roll-up thread died and is replaced thread={}", failure.thread, thrown);
    }
    LockSupport.parkNanos(restartDelay.toNanos());
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  Optional<Failure> last() {
    return Optional.ofNullable(last.get());
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
