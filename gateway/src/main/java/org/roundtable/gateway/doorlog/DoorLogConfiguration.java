package org.roundtable.gateway.doorlog;

import java.util.Map;
import org.roundtable.platform.audit.AuditChain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** The chain that the log is kept in, beside the accounts. */
@Configuration(proxyBeanMethods = false)
class DoorLogConfiguration {

  @Bean
  AuditChain doorChain(MongoDatabaseFactory databases) {
    return new AuditChain(databases.getMongoDatabase());
  }

  /** By default a machine's wrong secret makes no event. */
  @Bean
  AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
    DefaultAuthenticationEventPublisher publisher = new DefaultAuthenticationEventPublisher(events);
    publisher.setAdditionalExceptionMappings(
        Map.of(
            OAuth2AuthenticationException.class, AuthenticationFailureBadCredentialsEvent.class));
    return publisher;
  }
}
