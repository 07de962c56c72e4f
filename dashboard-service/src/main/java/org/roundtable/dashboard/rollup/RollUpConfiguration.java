package org.roundtable.dashboard.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.apache.kafka.streams.StreamsBuilder;
import org.roundtable.platform.inbox.DeadLetters;
import org.roundtable.platform.inbox.FactReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Runs the roll-up on Kafka Streams. */
@Configuration(proxyBeanMethods = false)
@EnableKafkaStreams
class RollUpConfiguration {

  @Bean
  ThreadFailures threadFailures(RollUpProperties properties, InstantSource clock) {
    return new ThreadFailures(properties.restartDelay(), clock);
  }

  @Bean
  StreamsBuilderFactoryBeanConfigurer replaceDeadThreads(ThreadFailures failures) {
    return streams -> streams.setStreamsUncaughtExceptionHandler(failures);
  }

  @Bean
  RollUpTopology rollUpTopology(
      FactReader reader,
      DeadLetters deadLetters,
      MeterRegistry meters,
      CurrentSnapshot current,
      RollUpProperties properties,
      StreamsBuilder builder) {
    RollUpTopology topology =
        new RollUpTopology(reader, deadLetters, meters, current, properties.rhythm());
    topology.buildOn(builder);
    return topology;
  }

  @Bean
  RollUpHealth rollUpHealthIndicator(
      StreamsBuilderFactoryBean streams, CurrentSnapshot current, ThreadFailures failures) {
    return new RollUpHealth(streams, current, failures);
  }
}
