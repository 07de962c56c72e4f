package org.roundtable.gateway.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The key that the office signs tokens with; the authorization server publishes its public half.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  @Bean
  JWKSource<SecurityContext> signingKeys(TokenKeyProperties properties) {
    return new ImmutableJWKSet<>(new JWKSet(TokenKey.open(properties.tokenKeyFile())));
  }
}
