package org.roundtable.gateway.machine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roundtable.gateway.language.PageProblem;
import org.roundtable.gateway.route.GatewayProperties;
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
   * @throws PageProblem {@code invalid-field}
   */
  void require(Set<String> scopes) {
    for (String scope : scopes) {
      if (!all.contains(scope)) {
        throw PageProblem.invalid(
            "scopes", "trouble.unknown-scope", Map.of("scope", scope, "known", all));
      }
    }
  }
}
