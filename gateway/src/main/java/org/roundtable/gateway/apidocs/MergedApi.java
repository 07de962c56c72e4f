package org.roundtable.gateway.apidocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document out of several.
 *
 * <p>A component that two services describe differently under one name gets the second service's
 * name as a prefix, there and wherever that service refers to it.
 */
class MergedApi {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode paths = JSON.objectNode();
  private final ObjectNode components = JSON.objectNode();
  private final List<String> missing = new ArrayList<>();

  MergedApi() {
    ApiConventions.addTo(components);
  }

  /** Adds what a service answers. */
  void add(String service, JsonNode document) {
    ObjectNode copy = (ObjectNode) document.deepCopy();
    for (var kind : List.copyOf(copy.path("components").properties())) {
      ObjectNode mine = components.withObjectProperty(kind.getKey());
      for (var component : List.copyOf(kind.getValue().properties())) {
        String name = component.getKey();
        if (mine.has(name) && !mine.get(name).equals(component.getValue())) {
          String path = "#/components/" + kind.getKey() + "/";
          refer(copy, path + name, path + service + "_" + name);
        }
      }
    }
    for (var kind : copy.path("components").properties()) {
      ObjectNode mine = components.withObjectProperty(kind.getKey());
      JsonNode before = document.path("components").path(kind.getKey());
      for (var component : kind.getValue().properties()) {
        String name = component.getKey();
        boolean taken = mine.has(name) && !mine.get(name).equals(before.get(name));
        mine.set(taken ? service + "_" + name : name, component.getValue());
      }
    }
    for (Map.Entry<String, JsonNode> path : copy.path("paths").properties()) {
      paths.withObjectProperty(path.getKey()).setAll((ObjectNode) path.getValue());
      path.getValue().properties().stream()
          .map(Map.Entry::getValue)
          .filter(ObjectNode.class::isInstance)
          .map(ObjectNode.class::cast)
          .forEach(operation -> describe(operation, service));
    }
  }

  /** Says that a service's part is missing, because it doesn't answer. */
  void leaveOut(String service) {
    missing.add(service);
  }

  /** The document. */
  ObjectNode document() {
    ObjectNode document = JSON.objectNode();
    document.put("openapi", "3.1.0");
    document
        .withObjectProperty("info")
        .put("title", "Roundtable")
        .put("version", "1")
        .put("description", description());
    document.withArrayProperty("servers").addObject().put("url", "/");
    ArrayNode security = document.withArrayProperty("security");
    security.addObject().putArray(ApiConventions.SESSION);
    security.addObject().putArray(ApiConventions.MACHINE);
    document.set("paths", paths);
    document.set("components", components);
    return document;
  }

  private String description() {
    String all = "The API of one office.";
    return missing.isEmpty()
        ? all
        : all + " These services don't answer now and are left out: " + String.join(", ", missing);
  }

  private static void describe(ObjectNode operation, String service) {
    if (!operation.has("responses")) {
      return;
    }
    operation.withArrayProperty("tags").removeAll().add(service);
    operation.put("operationId", service + "." + operation.path("operationId").asString(""));
    operation
        .withObjectProperty("responses")
        .withObjectProperty("default")
        .put("$ref", ApiConventions.PROBLEM_RESPONSE);
  }

  private static void refer(JsonNode node, String from, String to) {
    if (node instanceof ObjectNode object) {
      if (from.equals(object.path("$ref").asString(""))) {
        object.put("$ref", to);
      }
    }
    node.forEach(child -> refer(child, from, to));
  }
}
