package org.roundtable.office.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.roundtable.office.demo.ApiClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One thing of each kind that has an id, as an office keeps it. */
final class Things {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The parameters of paths by the kind of thing, such as {@code /api/events}. */
  private final Map<String, Map<String, String>> parameters = new HashMap<>();

  /**
   * An office without a parent has no proposals, an objective no progress or results of its own,
   * and files are no JSON.
   */
  private static final List<String> ABSENT =
      List.of("/proposals", "/items/{item}/", "/workbook", "/document", "/export", ".csv");

  private Things() {}

  /** The first of each kind that the officer sees. */
  static Things of(ApiClient officer) {
    Things things = new Things();
    things.put("/api/programmes", "code", officer.get("/api/programmes").at("/0/code"));
    JsonNode plan = first(officer, "/api/workplans").get("id");
    things.put("/api/workplans", "id", plan);
    things.put("/api/workplans", "number", JSON.valueToTree("1"));
    String path = "/api/workplans/" + plan.asString();
    things.put("/api/workplans", "item", first(officer, path + "/items").get("id"));
    JsonNode round = first(officer, path + "/rounds");
    things.put("/api/workplans", "round", round.get("id"));
    things.put("/api/workplans", "material", round.at("/attachments/0/id"));
    JsonNode input = first(officer, path + "/inputs");
    things.put("/api/workplans", "input", input.get("id"));
    things.put("/api/workplans", "attachment", input.at("/attachments/0/id"));
    things.put("/api/events", "id", first(officer, "/api/events").get("id"));
    things.put("/api/institutions", "id", first(officer, "/api/institutions").get("id"));
    JsonNode person = first(officer, "/api/people").get("id");
    things.put("/api/people", "id", person);
    things.put("/api/attendance", "event", attended(officer));
    things.put("/api/attendance", "person", person);
    things.put("/api/subscriptions", "id", first(officer, "/api/subscriptions").get("id"));
    things.put("/api/deliveries", "id", first(officer, "/api/deliveries").get("id"));
    return things;
  }

  private void put(String kind, String parameter, JsonNode value) {
    parameters.computeIfAbsent(kind, first -> new HashMap<>()).put(parameter, value.asString());
  }

  private static JsonNode first(ApiClient officer, String path) {
    return await(path)
        .atMost(Duration.ofSeconds(60))
        .until(() -> officer.get(path).path("items").path(0), JsonNode::isObject);
  }

  private static JsonNode attended(ApiClient officer) {
    for (JsonNode event : officer.get("/api/events").get("items")) {
      String path = "/api/attendance/" + event.get("id").asString();
      if (officer.get(path).has("event")) {
        return event.get("id");
      }
    }
    throw new IllegalStateException("nobody attended anything");
  }

  /** Whether an endpoint is about one thing of a kind that is here, and tells of it in JSON. */
  boolean has(Endpoint endpoint) {
    Map<String, String> known = parameters.get(endpoint.kind());
    return known != null
        && !endpoint.parameters().isEmpty()
        && known.keySet().containsAll(endpoint.parameters())
        && ABSENT.stream().noneMatch(endpoint.path()::contains);
  }

  Map<String, String> parameters(Endpoint endpoint) {
    return parameters.get(endpoint.kind());
  }

  /** Each of them as it is now, but for how far the courier has come with a delivery. */
  Map<String, JsonNode> read(ApiClient officer) {
    Map<String, JsonNode> all = new TreeMap<>();
    Endpoint.table().stream()
        .filter(endpoint -> endpoint.reads() && has(endpoint))
        .map(endpoint -> endpoint.filled(parameters(endpoint)))
        .forEach(path -> all.put(path, resting(officer.get(path))));
    return all;
  }

  private static JsonNode resting(JsonNode thing) {
    if (thing instanceof ObjectNode fields && fields.has("attempts")) {
      fields.remove(List.of("state", "attempts", "due", "sentAt", "reason"));
    }
    return thing;
  }
}
