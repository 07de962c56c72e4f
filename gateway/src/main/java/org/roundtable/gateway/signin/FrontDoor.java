package org.roundtable.gateway.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.problem.ProblemWriter;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Default deny. Without signing in one reaches the health, the sign-in page with its style sheet
 * and icon, and the public keys, which the services fetch; nothing else.
 */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

  private static final String BASIC = "basic ";
  private static final RequestMatcher PROGRAM =
      request ->
          request.getRequestURI().startsWith("/api/")
              || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  private static final RequestMatcher PAGE =
      request ->
          "GET".equals(request.getMethod()) && !PROGRAM.matches(request) && asksForPage(request);

  @Bean
  SecurityFilterChain door(HttpSecurity http, ProblemWriter problems) {
    AuthenticationEntryPoint unknown = entryPoint(problems);
    AccessDeniedHandler denied =
        (request, response, cause) ->
            problems.write(
                response,
                new Problem(
                    ProblemType.NOT_ALLOWED,
                    null,
                    "Your role doesn't include this, or the page was open too long: load it again."));
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                    "/actuator/health/**",
                    "/login",
                    "/gateway/signin.css",
                    "/icon.svg",
                    "/oauth2/jwks")
                .permitAll()
                .requestMatchers("/actuator/**", "/metrics/**")
                .hasRole("ADMINISTRATOR")
                .anyRequest()
                .authenticated())
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
        .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
        .logout(logout ->
            logout
                .logoutUrl("/logout")
                .logoutSuccessHandler(
                    new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
        // Another site can make a browser send its cookies, but not an Authorization header: that
        // takes our consent by CORS, which we never give, or credentials that the browser keeps,
        // which it never does as no answer of ours asks for them by WWW-Authenticate.
        .csrf(csrf -> csrf.spa().ignoringRequestMatchers(FrontDoor::hasCredentials))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
        // Written by a filter of their own, so that an answer from before this chain has them too.
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  /**
   * The one provider there is, which Spring Security takes by itself: named twice, it asks twice.
   */
  @Bean
  GuardedSignIn passwords(UserDetailsService people, SignInProperties signIn) {
    DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
    passwords.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    return new GuardedSignIn(passwords, signIn);
  }

  /** Offices on one host share its cookies whatever their ports: each has a name of its own. */
  @Bean
  ServletContextInitializer sessionCookie(OfficeProperties office, SignInProperties signIn) {
    return context -> {
      context.getSessionCookieConfig().setName(SessionCookie.name(office.code(), signIn.secure()));
      context.getSessionCookieConfig().setSecure(signIn.secure());
    };
  }

  private static AuthenticationEntryPoint entryPoint(ProblemWriter problems) {
    AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
    return (request, response, cause) -> {
      if (PAGE.matches(request)) {
        page.commence(request, response, cause);
      } else if (cause instanceof LockedException) {
        problems.write(
            response,
            new Problem(
                SignInProblems.TOO_MANY_GUESSES,
                null,
                "There were too many wrong passwords. Wait a minute, then try again."));
      } else {
        problems.write(
            response,
            new Problem(
                ProblemType.SIGN_IN_REQUIRED,
                null,
                "Sign in at /login, or send a user name and a password by HTTP Basic."));
      }
    };
  }

  private static boolean hasCredentials(HttpServletRequest request) {
    String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
    return credentials != null && credentials.toLowerCase(Locale.ROOT).startsWith(BASIC);
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
