package org.roundtable.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.roundtable.platform.office.OfficeAutoConfiguration;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/** Reads facts for {@code @KafkaListener} methods and loses none. */
@AutoConfiguration(
    after = OfficeAutoConfiguration.class,
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
    beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass(KafkaOperations.class)
@EnableConfigurationProperties(InboxProperties.class)
public class InboxAutoConfiguration {

  @Bean
  FactReader factReader(OfficeProperties office) {
    return new FactReader(office.code(), office.parent());
  }

  @Bean
  RecordMessageConverter factConverter(FactReader reader) {
    return new FactConverter(reader);
  }

  @Bean
  DeadLetters deadLetters(
      KafkaOperations<String, byte[]> kafka,
      MeterRegistry meters,
      @Value("${spring.application.name}") String service) {
    return new DeadLetters(kafka, DeadLetters.topic(service), meters);
  }

  /** The default would log and skip after ten quick tries; this one keeps what can't be used. */
  @Bean
  CommonErrorHandler deadLettering(DeadLetters deadLetters, InboxProperties properties) {
    DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, growing(properties));
    handler.addNotRetryableExceptions(UnusableMessageException.class);
    BackOff untilItIsBack = endless(properties);
    handler.setBackOffFunction(
        (record, failure) -> isInfrastructure(failure) ? untilItIsBack : null);
    return handler;
  }

  private static boolean isInfrastructure(Exception failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof DataAccessResourceFailureException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static ExponentialBackOff growing(InboxProperties properties) {
    ExponentialBackOff backOff = endless(properties);
    backOff.setMaxAttempts(properties.retries());
    return backOff;
  }

  private static ExponentialBackOff endless(InboxProperties properties) {
    ExponentialBackOff backOff = new ExponentialBackOff(properties.firstDelay().toMillis(), 2);
    backOff.setMaxInterval(properties.maxDelay().toMillis());
    return backOff;
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MongoOperations.class)
  static class Copies {

    @Bean
    @ConditionalOnBean(MongoOperations.class)
    LatestCopies latestCopies(MongoOperations mongo) {
      return new LatestCopies(mongo);
    }
  }
}
