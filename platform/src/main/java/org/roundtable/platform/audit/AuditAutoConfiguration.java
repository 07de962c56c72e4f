package org.roundtable.platform.audit;

import java.time.InstantSource;
import org.roundtable.platform.security.Tokens;
import org.roundtable.platform.time.TimeAutoConfiguration;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the audit log of a service that keeps things and knows its callers. */
@AutoConfiguration(
    after = {TimeAutoConfiguration.class, CallersAutoConfiguration.class},
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass(MongoDatabaseFactory.class)
@ConditionalOnBean({MongoDatabaseFactory.class, Callers.class})
public class AuditAutoConfiguration {

  @Bean
  AuditChain auditChain(MongoDatabaseFactory databases) {
    AuditChain chain = new AuditChain(databases.getMongoDatabase());
    chain.createIndexes();
    return chain;
  }

  @Bean
  AuditTrail auditTrail(AuditChain chain, InstantSource clock) {
    return new AuditTrail(chain, clock);
  }

  @Bean
  WebMvcConfigurer auditInterceptor(
      AuditTrail trail,
      Callers callers,
      InstantSource clock,
      @Value("${roundtable.audit.paths:/**}") String[] paths) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new AuditInterceptor(trail, callers, clock))
            .addPathPatterns(paths)
            .order(Ordered.HIGHEST_PRECEDENCE);
        // Behind the check of roles: whoever may not read isn't asked what for.
        registry
            .addInterceptor(new PurposeFirst())
            .addPathPatterns(paths)
            .order(Ordered.LOWEST_PRECEDENCE);
      }
    };
  }

  @Bean
  GivingOut givingOut(AuditTrail trail) {
    return new GivingOut(trail);
  }

  @Bean
  PersonalFileWriter personalFileWriter() {
    return new PersonalFileWriter();
  }

  @Bean
  AuditApi auditApi(AuditChain chain, @Value("${spring.application.name}") String application) {
    return new AuditApi(chain, Tokens.service(application));
  }

  @Bean
  OperationCustomizer auditedOperations() {
    return new AuditedOperations();
  }
}
