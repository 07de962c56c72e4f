package org.roundtable.platform.security;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * How far a machine's roles reach: {@code workplan.read} lets it read from the workplan service,
 * {@code workplan.write} lets it change something there. Tokens of people have no scopes and no
 * such limit.
 */
public final class Scopes implements AuthorizationManager<RequestAuthorizationContext> {

  /** The claim that lists them, parted by spaces (RFC 9068, 2.2.3). */
  public static final String CLAIM = "scope";

  /** Lets a machine read the metrics of each service. */
  public static final String METRICS = "metrics.read";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final String service;

  /**
   * @param service the name of the service that asks, such as {@code workplan}
   */
  Scopes(String service) {
    this.service = service;
  }

  /** The two scopes of a service. */
  public static List<String> of(String service) {
    return List.of(service + ".read", service + ".write");
  }

  /** The scope that a request to a service takes. */
  public static String needed(String service, String method) {
    return service + (READING.contains(method) ? ".read" : ".write");
  }

  /** The scopes of a token, or null if it is a person's. */
  public static @Nullable List<String> limit(Authentication caller) {
    String scopes =
        caller instanceof JwtAuthenticationToken token
            ? token.getToken().getClaimAsString(CLAIM)
            : null;
    return scopes == null ? null : List.of(scopes.split(" "));
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends Authentication> caller, RequestAuthorizationContext context) {
    return granted(caller.get(), needed(service, context.getRequest().getMethod()));
  }

  /** Whether a caller is a person, or a machine with this scope. */
  static AuthorizationDecision granted(Authentication caller, String scope) {
    List<String> scopes = limit(caller);
    return new AuthorizationDecision(scopes == null || scopes.contains(scope));
  }
}
