package org.roundtable.platform.sample;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** What a test wants to happen at a point of the service, in the order in which it said so. */
@Component
public class Mishaps {

  private final Map<String, Queue<Runnable>> planned = new ConcurrentHashMap<>();

  /** The next time this point is passed, this happens. */
  public void next(String point, Runnable mishap) {
    planned.computeIfAbsent(point, any -> new ConcurrentLinkedQueue<>()).add(mishap);
  }

  /** The next time this point is passed, this is thrown. */
  public void next(String point, RuntimeException failure) {
    next(
        point,
        () -> {
          throw failure;
        });
  }

  /** Whether all that was planned has happened. */
  public boolean over(String point) {
    Queue<Runnable> left = planned.get(point);
    return left == null || left.isEmpty();
  }

  void pass(String point) {
    Queue<Runnable> left = planned.get(point);
    Runnable mishap = left == null ? null : left.poll();
    if (mishap != null) {
      mishap.run();
    }
  }
}
