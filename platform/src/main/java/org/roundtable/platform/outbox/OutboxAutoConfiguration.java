package org.roundtable.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.roundtable.platform.time.TimeAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Publishes the facts of a service that has a {@link Publication}. */
@AutoConfiguration(
    after = TimeAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
      "org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration"
    })
@ConditionalOnClass({MongoOperations.class, KafkaOperations.class})
@ConditionalOnBean(Publication.class)
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxAutoConfiguration {

  @Bean
  FactWriter factWriter(JsonMapper json, InstantSource clock) {
    return new FactWriter(json, clock);
  }

  @Bean
  OutboxStore outboxStore(MongoOperations mongo, List<Publication<?>> publications) {
    return new OutboxStore(mongo, publications);
  }

  @Bean
  OutboxRelay outboxRelay(
      OutboxStore store,
      FactWriter writer,
      KafkaOperations<String, byte[]> kafka,
      OutboxProperties properties,
      MeterRegistry meters) {
    return new OutboxRelay(store, writer, kafka, properties, meters);
  }

  /** The relay is lazy here: it needs the MongoTemplate, which collects its callbacks first. */
  @Bean
  OutboxCallbacks outboxCallbacks(
      List<Publication<?>> publications,
      FactWriter writer,
      @Lazy OutboxRelay relay,
      Tracer tracer,
      OutboxProperties properties) {
    return new OutboxCallbacks(publications, writer, relay, tracer, properties);
  }

  @Bean
  OutboxHealth outboxHealthIndicator(
      OutboxStore store, OutboxProperties properties, InstantSource clock) {
    return new OutboxHealth(store, properties, clock);
  }

  @Bean
  MeterBinder outboxAge(OutboxStore store, InstantSource clock) {
    return registry ->
        Gauge.builder(
                "roundtable.outbox.oldest",
                store,
                s ->
                    s.oldest()
                        .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                        .orElse(0.0))
            .description("How long the longest waiting fact has waited")
            .baseUnit("seconds")
            .register(registry);
  }
}
