package org.roundtable.gateway.provider;

import java.util.Objects;
import org.roundtable.gateway.people.VouchedPeople;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import tools.jackson.databind.json.JsonMapper;

/** Opens the way in by the identity provider, where the office has one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("roundtable.gateway.identity-provider.issuer")
class ProviderConfiguration {

  @Bean
  ProviderDoor providerDoor(
      ProviderProperties properties,
      VouchedPeople people,
      ApplicationEventPublisher events,
      JsonMapper json) {
    return new ProviderDoor(provider(properties), properties.publicUrl(), people, events, json);
  }

  /** Taken by Spring Security from the context, unlike the rest of what it signs people in with. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens(ProviderProperties properties) {
    OidcIdTokenDecoderFactory idTokens = new OidcIdTokenDecoderFactory();
    idTokens.setJwsAlgorithmResolver(registration -> provider(properties).signingAlgorithm());
    return idTokens;
  }

  private static IdentityProvider provider(ProviderProperties properties) {
    return Objects.requireNonNull(properties.identityProvider());
  }
}
