package org.roundtable.gateway.health;

import java.util.List;
import org.roundtable.gateway.route.OwnServices;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether each service is well and, if not, which part of it isn't. Anybody may read it, so it
 * names parts and nothing that they say of themselves.
 */
@Configuration(proxyBeanMethods = false)
class OfficeHealth {

  @Bean
  CompositeHealthContributor services(OwnServices services, JsonMapper json) {
    return CompositeHealthContributor.fromMap(
        services.clients(), client -> (HealthIndicator) () -> ask(client, json));
  }

  private static Health ask(RestClient client, JsonMapper json) {
    try {
      var answer = OwnServices.read(client, "/actuator/health", MediaType.APPLICATION_JSON);
      JsonNode health = json.readTree(answer.getBody());
      return isUp(health)
          ? Health.up().build()
          : down("not well: " + String.join(", ", ill(health)));
    } catch (ResourceAccessException silent) {
      return down("doesn't answer");
    } catch (JacksonException | IllegalArgumentException strange) {
      return down("answers, but not with its health");
    }
  }

  private static Health down(String why) {
    return Health.down().withDetail("why", why).build();
  }

  private static List<String> ill(JsonNode health) {
    return health.path("components").properties().stream()
        .filter(component -> !isUp(component.getValue()))
        .map(component -> component.getKey())
        .toList();
  }

  private static boolean isUp(JsonNode health) {
    return "UP".equals(health.path("status").asString(""));
  }
}
