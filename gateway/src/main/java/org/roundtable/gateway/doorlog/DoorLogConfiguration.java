package org.roundtable.gateway.doorlog;

import java.util.Map;
import java.util.Objects;
import org.roundtable.gateway.signin.Caller;
import org.roundtable.platform.audit.Callers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** What the log needs to know of those who come in, and of those who read it. */
@Configuration(proxyBeanMethods = false)
class DoorLogConfiguration {

  /** Who reads the log over the API; the sessions' own people, as there are no tokens here. */
  @Bean
  Callers auditCallers(org.roundtable.gateway.signin.Callers callers) {
    return request -> {
      Caller caller =
          callers.caller((Authentication) Objects.requireNonNull(request.getUserPrincipal()));
      return new Callers.Caller(
          caller.who(),
          caller.roles().stream().map(Enum::name).sorted().toList(),
          null,
          request.getRemoteAddr(),
          caller.scopes() != null);
    };
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
