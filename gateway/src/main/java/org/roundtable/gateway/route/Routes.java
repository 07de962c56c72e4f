package org.roundtable.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import org.roundtable.gateway.token.CallerTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** One route a service, built from the configuration. */
@Configuration(proxyBeanMethods = false)
class Routes {

  @Bean
  RouterFunction<ServerResponse> serviceRoutes(
      GatewayProperties gateway, CallerTokens tokens, CircuitBreakerRegistry breakers) {
    RouterFunctions.Builder routes = RouterFunctions.route();
    for (Map.Entry<String, GatewayProperties.Service> entry : gateway.services().entrySet()) {
      routes.add(service(entry.getKey(), entry.getValue(), tokens, breakers));
    }
    return routes.build();
  }

  private static RouterFunction<ServerResponse> service(
      String name,
      GatewayProperties.Service service,
      CallerTokens tokens,
      CircuitBreakerRegistry breakers) {
    return route(name)
        .route(anyOf(service), http())
        .before(uri(service.url()))
        .before(new CallerHeaders(tokens, name, service))
        .after(CallerHeaders::withoutCookies)
        .filter(new Breaker(name, breakers.circuitBreaker(name)))
        .build();
  }

  private static RequestPredicate anyOf(GatewayProperties.Service service) {
    return service.paths().stream()
        .map(RequestPredicates::path)
        .reduce(RequestPredicate::or)
        .orElseThrow();
  }
}
