package org.roundtable.workplan.version;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.item.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of an item that differs.
 *
 * @param field its path in the item's JSON, such as {@code plannedEnd} or {@code
 *     budget[0191…].amount}: elements of lists are told apart by their own identifiers
 * @param before null where it was not there
 * @param after null where it is no longer there
 */
public record FieldChange(String field, @Nullable JsonNode before, @Nullable JsonNode after) {

  /** What differs between two lines of one item; everything where there is only one. */
  public static List<FieldChange> between(
      JsonMapper json, @Nullable Line before, @Nullable Line after) {
    List<FieldChange> changes = new ArrayList<>();
    compare("", fields(json, before), fields(json, after), changes);
    return changes;
  }

  /** Code, parent and the content's own fields, side by side. */
  private static @Nullable ObjectNode fields(JsonMapper json, @Nullable Line line) {
    if (line == null) {
      return null;
    }
    ObjectNode fields = json.createObjectNode();
    fields.put("code", line.code().value());
    if (line.parent() != null) {
      fields.put("parent", line.parent().toString());
    }
    fields.setAll((ObjectNode) json.valueToTree(line.content()));
    return fields;
  }

  private static void compare(
      String path, @Nullable JsonNode before, @Nullable JsonNode after, List<FieldChange> changes) {
    if (hasFields(before) || hasFields(after)) {
      names(before, after)
          .forEach(name ->
              compare(
                  path.isEmpty() ? name : path + "." + name,
                  before == null ? null : before.get(name),
                  after == null ? null : after.get(name),
                  changes));
    } else if (hasIdentified(before) || hasIdentified(after)) {
      identifiers(before, after)
          .forEach(id ->
              compare(path + "[" + id + "]", element(before, id), element(after, id), changes));
    } else if (!same(before, after)) {
      changes.add(new FieldChange(path, present(before), present(after)));
    }
  }

  private static boolean hasFields(@Nullable JsonNode node) {
    return node != null && node.isObject();
  }

  private static boolean hasIdentified(@Nullable JsonNode node) {
    return node != null && node.isArray() && node.path(0).has("id");
  }

  private static Set<String> names(@Nullable JsonNode before, @Nullable JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode node : existing(before, after)) {
      names.addAll(node.propertyNames());
    }
    return names;
  }

  private static Set<String> identifiers(@Nullable JsonNode before, @Nullable JsonNode after) {
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode node : existing(before, after)) {
      node.forEach(element -> ids.add(element.path("id").asString()));
    }
    return ids;
  }

  private static List<JsonNode> existing(@Nullable JsonNode before, @Nullable JsonNode after) {
    return java.util.stream.Stream.of(
            java.util.Optional.ofNullable(before), java.util.Optional.ofNullable(after))
        .flatMap(java.util.Optional::stream)
        .toList();
  }

  private static @Nullable JsonNode element(@Nullable JsonNode list, String id) {
    if (list != null) {
      for (JsonNode element : list) {
        if (element.path("id").asString().equals(id)) {
          return element;
        }
      }
    }
    return null;
  }

  private static boolean same(@Nullable JsonNode before, @Nullable JsonNode after) {
    return java.util.Objects.equals(present(before), present(after));
  }

  /** An empty list says no more than none. */
  private static @Nullable JsonNode present(@Nullable JsonNode node) {
    return node == null || node.isNull() || node.isArray() && node.isEmpty() ? null : node;
  }
}
