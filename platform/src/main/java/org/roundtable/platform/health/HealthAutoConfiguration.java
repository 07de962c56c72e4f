package org.roundtable.platform.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Adds the broker to a service's health. */
@AutoConfiguration(
    afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass(KafkaAdmin.class)
public class HealthAutoConfiguration {

  @Bean
  @ConditionalOnBean(KafkaAdmin.class)
  BrokerHealth brokerHealthIndicator(KafkaAdmin kafka) {
    return new BrokerHealth(kafka);
  }
}
