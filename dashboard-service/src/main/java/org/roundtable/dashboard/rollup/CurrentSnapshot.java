package org.roundtable.dashboard.rollup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest snapshot, while there is one: none before the state is restored or moved away. */
@Component
public class CurrentSnapshot {

  /**
   * A snapshot with its number.
   *
   * @param number grows with each, from 1
   */
  public record Numbered(long number, Snapshot snapshot) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long number;
  private @Nullable Numbered current;

  /** What there is to show now. */
  public Optional<Numbered> get() {
    lock.lock();
    try {
      return Optional.ofNullable(current);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a newer snapshot than the one of this number; empty if there is none within the time.
   */
  public Optional<Numbered> awaitNewer(long seen, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while ((current == null || current.number <= seen) && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return Optional.ofNullable(current).filter(snapshot -> snapshot.number > seen);
    } finally {
      lock.unlock();
    }
  }

  void publish(Snapshot snapshot) {
    lock.lock();
    try {
      current = new Numbered(++number, snapshot);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void withdraw() {
    lock.lock();
    try {
      current = null;
    } finally {
      lock.unlock();
    }
  }
}
