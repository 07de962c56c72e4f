package org.roundtable.gateway.metrics;

import org.roundtable.gateway.route.OwnServices;
import org.roundtable.gateway.token.CallerTokens;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** A service's metrics for Prometheus; only an administrator reads them. */
@RestController
class MetricsApi {

  private final OwnServices services;
  private final CallerTokens tokens;

  MetricsApi(OwnServices services, CallerTokens tokens) {
    this.services = services;
    this.tokens = tokens;
  }

  @GetMapping("/metrics/{service}")
  ResponseEntity<String> metrics(@PathVariable String service, Authentication caller) {
    RestClient client = services.clients().get(service);
    if (client == null) {
      throw Problem.notFound(
          "There is no service '%s' here, but %s."
              .formatted(service, services.clients().keySet().stream().sorted().toList()));
    }
    try {
      var answer =
          OwnServices.read(
              client,
              "/actuator/prometheus",
              MediaType.TEXT_PLAIN,
              tokens.tokenFor(caller, service));
      return ResponseEntity.status(answer.getStatusCode())
          .contentType(MediaType.TEXT_PLAIN)
          .body(answer.getBody());
    } catch (ResourceAccessException silent) {
      throw new Problem(
          ProblemType.UNAVAILABLE, null, "The %s service isn't answering.".formatted(service));
    }
  }
}
