package org.roundtable.platform.idempotency;

import java.time.InstantSource;
import java.util.List;
import org.roundtable.platform.protection.OfficeCipher;
import org.roundtable.platform.time.TimeAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Honours Idempotency-Key in a service that keeps things. */
@AutoConfiguration(
    after = TimeAutoConfiguration.class,
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass(MongoOperations.class)
@ConditionalOnBean(MongoOperations.class)
@ConditionalOnProperty("roundtable.idempotency.key-file")
@EnableConfigurationProperties(IdempotencyProperties.class)
@EnableScheduling
public class IdempotencyAutoConfiguration implements WebMvcConfigurer {

  @Bean
  IdempotencyKeys idempotencyKeys(
      MongoOperations mongo,
      JsonMapper json,
      InstantSource clock,
      IdempotencyProperties properties) {
    return new IdempotencyKeys(
        mongo, OfficeCipher.renewed(properties.keyFile()), json, clock, properties);
  }

  /** Behind Spring Security's filters: a key belongs to the caller who used it. */
  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotencyKeys keys) {
    FilterRegistrationBean<IdempotencyFilter> registration =
        new FilterRegistrationBean<>(new IdempotencyFilter(keys));
    registration.setOrder(0);
    return registration;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new NewIdResolver());
  }
}
