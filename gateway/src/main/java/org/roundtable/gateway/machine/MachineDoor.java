package org.roundtable.gateway.machine;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * The door for machines. A request that brings a token is judged by it alone: no cookie counts, so
 * there is nothing to forge, and none is set.
 */
@Configuration(proxyBeanMethods = false)
class MachineDoor {

  private static final String BEARER = "bearer ";

  @Bean
  @Order(2)
  SecurityFilterChain machineDoorChain(
      HttpSecurity http,
      MachineTokens tokens,
      Reach reach,
      JWKSource<SecurityContext> keys,
      ProblemWriter problems) {
    AuthenticationEntryPoint unknown = unknown(problems);
    AccessDeniedHandler denied = denied(problems);
    return http.securityMatcher(MachineDoor::bringsToken)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(reach))
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.decoder(tokens.decoder(keys)).jwtAuthenticationConverter(tokens))
                .authenticationEntryPoint(unknown)
                .accessDeniedHandler(denied))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  private static boolean bringsToken(HttpServletRequest request) {
    String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
    return credentials != null && credentials.toLowerCase(Locale.ROOT).startsWith(BEARER);
  }

  private static AuthenticationEntryPoint unknown(ProblemWriter problems) {
    AuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    return (request, response, cause) -> {
      // The header that tells clients to get another token (RFC 6750, 3).
      bearer.commence(request, response, cause);
      problems.write(
          response,
          new Problem(
              ProblemType.SIGN_IN_REQUIRED,
              null,
              "The token is over, or its machine was revoked. Get a new one at /oauth2/token."));
    };
  }

  private static AccessDeniedHandler denied(ProblemWriter problems) {
    return (request, response, cause) ->
        problems.write(
            response,
            new Problem(
                ProblemType.NOT_ALLOWED,
                null,
                "The token has no scope for this. Ask for it at /oauth2/token; an administrator"
                    + " grants it."));
  }
}
