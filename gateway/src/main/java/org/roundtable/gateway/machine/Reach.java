package org.roundtable.gateway.machine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.roundtable.gateway.route.GatewayProperties;
import org.roundtable.platform.security.Scopes;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * How far a machine gets: to the services that its scopes name, and to the metrics. Accounts,
 * machines, sessions and pages are for people.
 */
@Component
class Reach implements AuthorizationManager<RequestAuthorizationContext> {

  private record Part(String service, RequestMatcher paths) {}

  private static final RequestMatcher METRICS =
      matcher(List.of("/metrics/*", "/actuator/prometheus"));

  private final List<Part> parts = new ArrayList<>();

  Reach(GatewayProperties gateway) {
    gateway
        .services()
        .forEach((name, service) -> {
          if (!service.foreign()) {
            parts.add(new Part(name, matcher(service.paths())));
          }
        });
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends Authentication> caller, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        caller.get() instanceof MachineCaller machine
            && needed(context.getRequest()).filter(machine::has).isPresent());
  }

  /** The scope that a request takes; none lets a machine do what has none. */
  private Optional<String> needed(HttpServletRequest request) {
    if (METRICS.matches(request)) {
      return Optional.of(Scopes.METRICS);
    }
    return parts.stream()
        .filter(part -> part.paths().matches(request))
        .map(part -> Scopes.needed(part.service(), request.getMethod()))
        .findFirst();
  }

  private static RequestMatcher matcher(List<String> paths) {
    PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        paths.stream().map(path -> (RequestMatcher) builder.matcher(path)).toList());
  }
}
