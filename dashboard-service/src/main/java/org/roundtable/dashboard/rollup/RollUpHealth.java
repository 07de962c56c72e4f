package org.roundtable.dashboard.rollup;

import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Says whether the roll-up runs and has figures to show, and which thread died last and why. */
class RollUpHealth extends AbstractHealthIndicator {

  private final StreamsBuilderFactoryBean streams;
  private final CurrentSnapshot current;
  private final ThreadFailures failures;

  RollUpHealth(
      StreamsBuilderFactoryBean streams, CurrentSnapshot current, ThreadFailures failures) {
    super("the roll-up doesn't answer");
    this.streams = streams;
    this.current = current;
    this.failures = failures;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    KafkaStreams.State state =
        Optional.ofNullable(streams.getKafkaStreams())
            .map(KafkaStreams::state)
            .orElse(KafkaStreams.State.NOT_RUNNING);
    health.withDetail("state", state);
    failures.last().ifPresent(failure -> health.withDetail("lastFailure", failure));
    if (state.isShuttingDown() || state.hasCompletedShutdown()) {
      health.down().withDetail("why", "the roll-up has stopped; restart the service");
    } else if (current.get().isEmpty()) {
      health.outOfService().withDetail("why", "the figures are being rebuilt from the log");
    } else {
      health.up();
    }
  }
}
