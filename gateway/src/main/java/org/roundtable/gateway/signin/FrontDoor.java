package org.roundtable.gateway.signin;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.roundtable.gateway.people.Passwords;
import org.roundtable.gateway.people.Role;
import org.roundtable.gateway.provider.ProviderDoor;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Default deny. Without signing in one reaches the health, the sign-in page with what it shows, the
 * way to the identity provider and back, the page behind an invitation's link, and the calendars at
 * their secret addresses; nothing else. Machines have a door of their own.
 */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

  private static final Problem SECOND_FACTOR_REQUIRED =
      new Problem(
          SignInProblems.SECOND_FACTOR_REQUIRED,
          null,
          "A password alone is too little for this account. Go on at /second-factor.");
  private static final Problem NOT_ALLOWED =
      new Problem(
          ProblemType.NOT_ALLOWED,
          null,
          "Your role doesn't include this, or the page was open too long: load it again.");
  private static final RequestMatcher PAGE =
      request ->
          "GET".equals(request.getMethod())
              && !request.getRequestURI().startsWith("/api/")
              && asksForPage(request);

  @Bean
  SecurityFilterChain door(
      HttpSecurity http,
      SecondFactor secondFactor,
      ObjectProvider<ProviderDoor> provider,
      ProblemWriter problems) {
    AuthenticationEntryPoint unknown = entryPoint(problems);
    http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                    "/actuator/health/**",
                    "/login",
                    "/welcome/*",
                    "/gateway/signin.css",
                    "/gateway/passkey.js",
                    "/fonts/vazirmatn-arabic-wght-normal.woff2",
                    "/icon.svg")
                .permitAll()
                // A calendar program can't sign in: the feed's address is its secret.
                .requestMatchers(HttpMethod.GET, "/api/calendar/*")
                .permitAll()
                .requestMatchers("/second-factor", "/logout")
                .access(secondFactor.halfwayAtLeast())
                .requestMatchers("/webauthn/register/**")
                .access(secondFactor.shownOrNone())
                .requestMatchers(
                    "/actuator/**",
                    "/metrics/**",
                    "/api/accounts/**",
                    "/people/**",
                    "/api/machine-clients/**",
                    "/machines/**")
                .access(allOf(secondFactor, hasAuthority(Role.ADMINISTRATOR.authority())))
                .requestMatchers("/api/audit/gateway/**")
                .access(allOf(secondFactor, hasAuthority(Role.AUDITOR.authority())))
                .anyRequest()
                .access(secondFactor))
        .formLogin(
            form -> form.loginPage("/login").defaultSuccessUrl("/").failureHandler(shownAtLogin()))
        .webAuthn(passkeys -> passkeys.disableDefaultRegistrationPage(true))
        .logout(logout ->
            logout
                .logoutUrl("/logout")
                .logoutSuccessHandler(
                    new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
        .csrf(csrf -> csrf.spa().csrfTokenRepository(ownPagesOnly()))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint(unknown)
                .accessDeniedHandler(denied(secondFactor, unknown, problems)))
        // Written by a filter of their own, so that an answer from before this chain has them too.
        .headers(AbstractHttpConfigurer::disable);
    provider.ifAvailable(door -> door.open(http));
    return http.build();
  }

  /**
   * The one provider there is, which Spring Security takes by itself: named twice, it asks twice.
   */
  @Bean
  GuardedSignIn passwordSignIn(KnownPeople people, Passwords passwords, Guesses guesses) {
    DaoAuthenticationProvider checked = new DaoAuthenticationProvider(people);
    checked.setPasswordEncoder(passwords);
    checked.setUserDetailsPasswordService(people);
    return new GuardedSignIn(checked, guesses);
  }

  private static AccessDeniedHandler denied(
      SecondFactor secondFactor, AuthenticationEntryPoint unknown, ProblemWriter problems) {
    return (request, response, cause) -> {
      switch (secondFactor.standing(SecurityContextHolder.getContext().getAuthentication())) {
        case NOBODY, OVER -> {
          new SecurityContextLogoutHandler().logout(request, response, null);
          unknown.commence(request, response, new SessionAuthenticationException("over"));
        }
        case HALFWAY -> {
          if (PAGE.matches(request)) {
            response.sendRedirect("/second-factor");
          } else {
            problems.write(response, SECOND_FACTOR_REQUIRED);
          }
        }
        case ADMITTED -> problems.write(response, NOT_ALLOWED);
      }
    };
  }

  private static AuthenticationEntryPoint entryPoint(ProblemWriter problems) {
    LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
    // An absolute address would be made of the Host header, which is the caller's word.
    page.setFavorRelativeUris(true);
    return (request, response, cause) -> {
      if (PAGE.matches(request)) {
        page.commence(request, response, cause);
      } else {
        problems.write(
            response,
            new Problem(
                ProblemType.SIGN_IN_REQUIRED,
                null,
                "Sign in at /login; a program gets a token at /oauth2/token."));
      }
    };
  }

  private static AuthenticationFailureHandler shownAtLogin() {
    ExceptionMappingAuthenticationFailureHandler shown =
        new ExceptionMappingAuthenticationFailureHandler();
    shown.setExceptionMappings(Map.of(LockedException.class.getName(), "/login?wait"));
    shown.setDefaultFailureUrl("/login?error");
    return shown;
  }

  /** Scripts of our pages read the cookie; pages of others can't make a browser send it. */
  private static CsrfTokenRepository ownPagesOnly() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }

  private static boolean asksForPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  @SuppressWarnings("NullAway") // by its documentation, null is for no parameter
  private static RequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(PAGE);
    // By default the address gets a parameter, which the reader would see ever after.
    cache.setMatchingRequestParameterName(null);
    return cache;
  }
}
