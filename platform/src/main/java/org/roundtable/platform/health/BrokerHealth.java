package org.roundtable.platform.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** Says whether the office's message broker answers. */
class BrokerHealth extends AbstractHealthIndicator implements DisposableBean {

  private static final int TIMEOUT_MILLIS = 2_000;

  private final Supplier<Map<String, Object>> configuration;
  private @Nullable Admin admin;

  BrokerHealth(KafkaAdmin kafka) {
    super("the message broker doesn't answer");
    this.configuration = kafka::getConfigurationProperties;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws Exception {
    var nodes =
        admin()
            .describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
            .nodes()
            .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    health.up().withDetail("brokers", nodes.size());
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(configuration.get());
    }
    return admin;
  }

  @Override
  public synchronized void destroy() {
    if (admin != null) {
      // Without a limit it would wait for a broker that is away, and hold up the service's end.
      admin.close(Duration.ZERO);
    }
  }
}
