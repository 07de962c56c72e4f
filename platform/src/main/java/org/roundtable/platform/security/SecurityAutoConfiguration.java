package org.roundtable.platform.security;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import java.util.List;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemAutoConfiguration;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Default deny: every request needs a token of this office's gateway, but for health. What a role
 * may do stands at the methods, as {@code @PreAuthorize}.
 */
@AutoConfiguration(
    after = ProblemAutoConfiguration.class,
    beforeName =
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure"
            + ".OAuth2ResourceServerAutoConfiguration")
@ConditionalOnProperty("roundtable.token.jwk-set-uri")
@EnableMethodSecurity
@EnableConfigurationProperties(TokenProperties.class)
public class SecurityAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(
      TokenProperties tokens,
      OfficeProperties office,
      @Value("${spring.application.name}") String application) {
    String audience =
        requireNonNullElse(tokens.audience(), Tokens.audience(Tokens.service(application)));
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(tokens.jwkSetUri())
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    decoder.setJwtValidator(Tokens.validator(office.code(), audience));
    return decoder;
  }

  @Bean
  @ConditionalOnMissingBean(SecurityFilterChain.class)
  SecurityFilterChain tokenChecked(
      HttpSecurity http,
      ProblemWriter problems,
      @Value("${spring.application.name}") String application) {
    AuthenticationEntryPoint unknown =
        (request, response, cause) ->
            problems.write(
                response,
                new Problem(
                    ProblemType.SIGN_IN_REQUIRED,
                    null,
                    "Sign in through the office's gateway; its session is over or there was none."));
    AccessDeniedHandler denied =
        (request, response, cause) ->
            problems.write(
                response,
                new Problem(
                    ProblemType.NOT_ALLOWED,
                    null,
                    "Your role, or your machine's scope, doesn't include this."));
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(
                    allOf(
                        hasRole("ADMINISTRATOR"),
                        (caller, request) -> Scopes.granted(caller.get(), Scopes.METRICS)))
                .anyRequest()
                .access(allOf(authenticated(), new Scopes(Tokens.service(application)))))
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
                .authenticationEntryPoint(unknown)
                .accessDeniedHandler(denied))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
        // No cookie is ever accepted here, so there is no session to ride on.
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** Behind the audit log, which notes who was refused as well. */
  @Bean
  WebMvcConfigurer rolesFirst() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RolesFirst()).order(Ordered.LOWEST_PRECEDENCE - 1);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
      }
    };
  }

  private static JwtAuthenticationConverter authorities() {
    JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
    roles.setAuthoritiesClaimName(Tokens.ROLES);
    roles.setAuthorityPrefix("ROLE_");
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(roles);
    return converter;
  }
}
