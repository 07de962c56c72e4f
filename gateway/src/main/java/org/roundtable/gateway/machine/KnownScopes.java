package org.roundtable.gateway.machine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.roundtable.gateway.route.GatewayProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Scopes;
import org.springframework.stereotype.Component;

/** The scopes that there are: two a service, and the one for metrics. */
@Component
class KnownScopes {

  private final Set<String> all = new TreeSet<>(Set.of(Scopes.METRICS));

  KnownScopes(GatewayProperties gateway) {
    gateway
        .services()
        .forEach((name, service) -> {
          if (!service.foreign()) {
            all.addAll(Scopes.of(name));
          }
        });
  }

  /** All of them in order. */
  List<String> all() {
    return List.copyOf(all);
  }

  /**
   * Refuses what is no scope.
   *
   * @throws Problem {@code invalid-field}
   */
  void require(Set<String> scopes) {
    for (String scope : scopes) {
      if (!all.contains(scope)) {
        throw Problem.invalid(
            "scopes", "There is no scope '%s' here, but %s.".formatted(scope, all));
      }
    }
  }
}
