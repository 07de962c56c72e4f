package org.roundtable.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.TestBroker;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.KafkaAdmin;

class BrokerHealthTest {

  @Test
  void a_broker_that_answers_is_up() {
    assertThat(healthOf(TestBroker.bootstrapServers()).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void a_broker_that_is_away_is_down() {
    assertThat(healthOf("localhost:1").getStatus()).isEqualTo(Status.DOWN);
  }

  private static Health healthOf(String servers) {
    BrokerHealth health = new BrokerHealth(new KafkaAdmin(Map.of("bootstrap.servers", servers)));
    try {
      return Objects.requireNonNull(health.health());
    } finally {
      health.destroy();
    }
  }
}
