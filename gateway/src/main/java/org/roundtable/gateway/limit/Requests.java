package org.roundtable.gateway.limit;

import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What kind of request one is. */
final class Requests {

  /** They show what somebody knows or has, without a session. */
  static final RequestMatcher SIGN_IN =
      all(
          HttpMethod.POST,
          "/login",
          "/login/webauthn",
          "/webauthn/authenticate/options",
          "/second-factor",
          "/welcome/*",
          "/oauth2/token");

  /** They ask each service. */
  static final RequestMatcher HEALTH = all(HttpMethod.GET, "/actuator/health/**");

  /**
   * Files that lie in the gateway, and the keys by which the services check what it sends them: to
   * serve these costs less than to count them.
   */
  static final RequestMatcher FREE =
      all(
          HttpMethod.GET,
          "/assets/**",
          "/fonts/**",
          "/gateway/**",
          "/webjars/**",
          "/icon.svg",
          "/oauth2/jwks");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

  private Requests() {}

  static Limit ofCaller(HttpServletRequest request) {
    return READING.contains(request.getMethod()) ? Limit.READS : Limit.WRITES;
  }

  static boolean isNobody(Authentication caller) {
    return TRUST.isAnonymous(caller);
  }

  private static RequestMatcher all(HttpMethod method, String... paths) {
    PathPatternRequestMatcher.Builder matcher = PathPatternRequestMatcher.withDefaults();
    return anyOf(
        Stream.of(paths).map(path -> matcher.matcher(method, path)).toArray(RequestMatcher[]::new));
  }
}
