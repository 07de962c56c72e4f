package org.roundtable.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.roundtable.notification.mail.Outcome;
import org.roundtable.notification.mail.Smtp;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one after the other.
 *
 * <p>Killed at any point it loses nothing: what it held is due again when the lease ends. A message
 * whose fate is unknown is then sent a second time under the same Message-ID.
 */
@Component
class Courier implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Deliveries deliveries;
  private final Post post;
  private final Smtp smtp;
  private final DeliveryProperties properties;
  private final InstantSource clock;
  private final Counter sent;
  private final Counter failed;

  private volatile @Nullable ScheduledExecutorService executor;
  private volatile @Nullable String unreachable;

  Courier(
      Deliveries deliveries,
      Post post,
      Smtp smtp,
      DeliveryProperties properties,
      InstantSource clock,
      MeterRegistry meters) {
    this.deliveries = deliveries;
    this.post = post;
    this.smtp = smtp;
    this.properties = properties;
    this.clock = clock;
    this.sent =
        Counter.builder("roundtable.deliveries.sent")
            .description("Messages that the mail server took")
            .register(meters);
    this.failed =
        Counter.builder("roundtable.deliveries.failed")
            .description("Messages that were given up")
            .register(meters);
  }

  /** Why no mail can be sent at present; empty while nothing speaks against it. */
  Optional<String> obstacle() {
    return Optional.ofNullable(unreachable);
  }

  private void round() {
    try {
      boolean reachable = true;
      while (reachable && isRunning()) {
        Instant now = clock.instant();
        Optional<Delivery> due = deliveries.claim(now, now.plus(properties.lease()));
        if (due.isEmpty()) {
          return;
        }
        reachable = deliver(due.get());
      }
    } catch (RuntimeException failure) {
      log.warn("deliveries round=failed reason={}", failure.getClass().getSimpleName());
    }
  }

  /** Makes one attempt; false where the mail server can't be reached, for the next one either. */
  private boolean deliver(Delivery held) {
    try {
      return switch (post.prepare(held)) {
        case Prepared.Nobody(var reason) -> {
          fail(held, reason);
          yield true;
        }
        case Prepared.Ready(var to, var mail) -> settle(held, smtp.send(held.id(), to, mail));
      };
    } catch (IllegalStateException unreadable) {
      // One whose address was sealed with a lost key must not hold up the others.
      return settle(held, new Outcome.Postponed("the address can't be read with the office's key"));
    } catch (Problem problem) {
      if (!problem.type().equals(ProblemType.OFFICE_SEALED)) {
        throw problem;
      }
      fail(held, "the office was sealed");
      return true;
    }
  }

  private boolean settle(Delivery held, Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted() -> {
        deliveries.sent(held, clock.instant());
        sent.increment();
        log.info("delivery={} state=SENT attempts={}", held.id(), held.attempts());
        available(null);
      }
      case Outcome.Refused(var reason) -> {
        fail(held, reason);
        available(null);
      }
      case Outcome.Postponed(var reason) -> {
        if (held.queuedAt().plus(properties.giveUpAfter()).isBefore(clock.instant())) {
          fail(held, reason);
        } else {
          postpone(held, reason);
        }
        available(null);
      }
      case Outcome.Unreachable(var reason) -> {
        postpone(held, reason);
        available(reason);
        return false;
      }
    }
    return true;
  }

  private void postpone(Delivery held, String reason) {
    deliveries.postponed(held, reason, clock.instant().plus(properties.backOff(held.attempts())));
  }

  private void fail(Delivery held, String reason) {
    deliveries.failed(held, reason);
    failed.increment();
    log.warn("delivery={} state=FAILED reason=\"{}\"", held.id(), reason);
  }

  private void available(@Nullable String obstacle) {
    if (obstacle != null && unreachable == null) {
      log.warn("mail=waiting reason=\"{}\"", obstacle);
    } else if (obstacle == null && unreachable != null) {
      log.info("mail=recovered");
    }
    unreachable = obstacle;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("courier").factory());
    executor = started;
    started.scheduleWithFixedDelay(
        this::round, 0, properties.poll().toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = executor;
    executor = null;
    if (running == null) {
      return;
    }
    running.shutdown();
    try {
      if (!running.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        running.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      running.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return executor != null;
  }
}
