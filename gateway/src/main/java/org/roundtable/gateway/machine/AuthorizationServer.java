package org.roundtable.gateway.machine;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The office's own authorization server: tokens for machines (RFC 6749, 4.4) and the public keys
 * that they and the callers' tokens are checked with. Nothing else that such a server can do is
 * reached.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

  static final String TOKEN = "/oauth2/token";
  private static final String KEYS = "/oauth2/jwks";

  @Bean
  @Order(1)
  SecurityFilterChain authorizationServerChain(
      HttpSecurity http,
      KnownMachines machines,
      IssuedTokens issued,
      MachineTokens tokens,
      MachineProperties properties,
      JWKSource<SecurityContext> keys) {
    JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
    generator.setJwtCustomizer(tokens);
    return http.securityMatcher(TOKEN, KEYS)
        .oauth2AuthorizationServer(server ->
            server
                .registeredClientRepository(machines)
                .authorizationService(issued)
                .tokenGenerator(generator)
                .authorizationServerSettings(
                    AuthorizationServerSettings.builder().issuer(properties.issuer()).build()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }
}
