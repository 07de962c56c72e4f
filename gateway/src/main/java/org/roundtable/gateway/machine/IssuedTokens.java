package org.roundtable.gateway.machine;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Tells that a token was issued, and keeps none: a token says all by itself, and a machine is shut
 * out by revoking it and not its tokens.
 */
@Component
class IssuedTokens implements OAuth2AuthorizationService {

  private final ApplicationEventPublisher events;

  IssuedTokens(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    events.publishEvent(
        new MachineEvent(
            MachineEvent.Kind.TOKEN,
            MachineCaller.who(authorization.getPrincipalName()),
            AuthorizationServer.TOKEN));
  }

  @Override
  public void remove(OAuth2Authorization authorization) {}

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return null;
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return null;
  }
}
