package org.roundtable.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Publishes what aggregates owe, in each aggregate's order, and takes it out of their outboxes once
 * Kafka has acknowledged it.
 *
 * <p>A crash between the two publishes again, never not at all. A save wakes it at once; the sweep
 * finds what a dead process left and what could not be published while Kafka was away.
 */
class OutboxRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;

  private record Sent(OutboxEntry entry, CompletableFuture<?> acknowledged) {}

  private final OutboxStore store;
  private final FactWriter writer;
  private final KafkaOperations<String, byte[]> kafka;
  private final OutboxProperties properties;
  private final Counter published;

  private final Set<OutboxKey> waiting = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ScheduledExecutorService executor;
  private boolean failing;

  OutboxRelay(
      OutboxStore store,
      FactWriter writer,
      KafkaOperations<String, byte[]> kafka,
      OutboxProperties properties,
      MeterRegistry meters) {
    this.store = store;
    this.writer = writer;
    this.kafka = kafka;
    this.properties = properties;
    this.published =
        Counter.builder("roundtable.outbox.published")
            .description("Facts that Kafka has acknowledged")
            .register(meters);
  }

  /** Says that an aggregate owes facts. */
  void wake(String collection, UUID id) {
    ScheduledExecutorService running = executor;
    if (running != null && waiting.add(new OutboxKey(collection, id))) {
      running.execute(this::drain);
    }
  }

  @Override
  public void start() {
    if (!properties.relay()) {
      log.warn("outbox relay=off: facts are kept and not published");
      return;
    }
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-relay").factory());
    started.scheduleWithFixedDelay(
        this::sweep, 0, properties.sweepInterval().toMillis(), TimeUnit.MILLISECONDS);
    executor = started;
  }

  private void sweep() {
    try {
      List<OutboxKey> owing;
      do {
        owing = store.owing(BATCH);
        waiting.addAll(owing);
      } while (drain() && owing.size() == BATCH);
    } catch (RuntimeException unreadable) {
      log.warn("outbox sweep=failed reason=\"{}\"", String.valueOf(unreadable.getMessage()));
    }
  }

  /** Publishes all that waits; false where it could not and the next sweep must. */
  private boolean drain() {
    while (!waiting.isEmpty()) {
      List<OutboxKey> batch = waiting.stream().limit(BATCH).toList();
      batch.forEach(waiting::remove);
      try {
        publish(batch);
        if (failing) {
          log.info("outbox relay=recovered");
        }
        failing = false;
      } catch (RuntimeException failure) {
        if (!failing) {
          log.warn("outbox relay=waiting reason=\"{}\"", String.valueOf(failure.getMessage()));
        }
        failing = true;
        return false;
      }
    }
    return true;
  }

  private void publish(List<OutboxKey> batch) {
    Map<String, List<UUID>> byCollection =
        batch.stream()
            .collect(
                Collectors.groupingBy(
                    OutboxKey::collection, Collectors.mapping(OutboxKey::id, Collectors.toList())));
    List<OutboxStore.Owed> owed = new ArrayList<>();
    byCollection.forEach((collection, ids) -> owed.addAll(store.read(collection, ids)));
    Map<OutboxStore.Owed, List<Sent>> sends = new LinkedHashMap<>();
    owed.forEach(each -> sends.put(each, each.entries().stream().map(this::send).toList()));
    RuntimeException failure = null;
    for (var sent : sends.entrySet()) {
      List<OutboxEntry> taken = new ArrayList<>();
      for (Sent each : sent.getValue()) {
        try {
          each.acknowledged().join();
          taken.add(each.entry());
        } catch (CompletionException refused) {
          // One that Kafka never takes, being too large, must not hold up the others.
          failure = refused;
        }
      }
      if (!taken.isEmpty()) {
        store.remove(sent.getKey().only(taken));
        published.increment(taken.size());
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private Sent send(OutboxEntry entry) {
    try {
      return new Sent(entry, kafka.send(writer.record(entry)));
    } catch (KafkaException refused) {
      if (refused.getCause() instanceof RetriableException) {
        // Kafka is away: each of the others would wait as long for it.
        throw refused;
      }
      return new Sent(entry, CompletableFuture.failedFuture(refused));
    }
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
      running.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    running.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return executor != null;
  }

  /** Stopped after the web server, so that what the last requests owe still goes out. */
  @Override
  public int getPhase() {
    return 0;
  }
}
