package org.roundtable.workplan.review;

import java.util.Arrays;
import java.util.stream.Stream;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.Line;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of an item that an input can be about: a field, or one of the things that an item lists
 * under identifiers, such as a budget line.
 */
@Component
class ItemPart {

  private final JsonMapper json;

  ItemPart(JsonMapper json) {
    this.json = json;
  }

  /** That an item has such a part. */
  void require(Line line, String part) {
    if (!isField(line, part) && !isListed(line, part)) {
      throw Problem.invalid(
          "part", "Name a field of the item, or the id of a budget line or risk of it.");
    }
  }

  private static boolean isField(Line line, String part) {
    return part.equals("code")
        || part.equals("parent")
        || Arrays.stream(line.content().getClass().getRecordComponents())
            .anyMatch(field -> field.getName().equals(part));
  }

  private boolean isListed(Line line, String part) {
    return json.valueToTree(line.content()).properties().stream()
        .flatMap(field -> field.getValue().isArray() ? elements(field.getValue()) : Stream.empty())
        .anyMatch(element -> element.path("id").asString("").equals(part));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return list.valueStream();
  }
}
