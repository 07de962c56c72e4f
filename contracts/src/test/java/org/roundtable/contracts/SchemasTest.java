package org.roundtable.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {

  static List<MessageType<?>> contracts() {
    return Contracts.all();
  }

  /** Run with {@code -Droundtable.publish-schemas=true} to publish a compatible change. */
  @ParameterizedTest
  @MethodSource("contracts")
  void a_published_schema_is_never_changed_incompatibly(MessageType<?> type) throws IOException {
    Optional<JsonNode> published = Schemas.published(type);
    JsonNode now = Schemas.generated(type);

    assertThat(published.map(old -> Compatibility.breaks(old, now)).orElse(List.of()))
        .as("%s: add a v2 beside it instead", type.type())
        .isEmpty();
    if (Boolean.getBoolean("roundtable.publish-schemas")) {
      Schemas.publish(type);
    }
    assertThat(Schemas.published(type))
        .as("%s: publish the schema with -Droundtable.publish-schemas=true", type.type())
        .contains(now);
  }

  @Test
  void a_removed_field_breaks() {
    ObjectNode changed = eventSchema();
    properties(changed).remove("city");

    assertThat(Compatibility.breaks(eventSchema(), changed)).contains("/properties/city: is gone");
  }

  @Test
  void a_changed_type_breaks() {
    ObjectNode changed = eventSchema();
    ((ObjectNode) properties(changed).get("version")).put("type", "string");

    assertThat(Compatibility.breaks(eventSchema(), changed))
        .singleElement()
        .asString()
        .startsWith("/properties/version/type");
  }

  @Test
  void a_value_taken_from_a_closed_set_breaks() {
    ObjectNode changed = eventSchema();
    ArrayNode types = (ArrayNode) changed.at("/$defs/EventType/enum");
    types.remove(EventType.PANEL.ordinal());

    assertThat(Compatibility.breaks(eventSchema(), changed))
        .containsExactly("/$defs/EventType/enum: PANEL is gone");
  }

  @Test
  void a_field_that_may_now_be_left_out_breaks() {
    ObjectNode changed = eventSchema();
    ((ArrayNode) changed.get("required")).remove(0);

    assertThat(Compatibility.breaks(eventSchema(), changed)).hasSize(1);
  }

  @Test
  void an_added_field_breaks_nothing() {
    ObjectNode changed = eventSchema();
    properties(changed).putObject("venue").put("type", "string");

    assertThat(Compatibility.breaks(eventSchema(), changed)).isEmpty();
  }

  private static ObjectNode eventSchema() {
    return (ObjectNode) Schemas.generated(EventFact.class);
  }

  private static ObjectNode properties(ObjectNode schema) {
    return (ObjectNode) schema.get("properties");
  }
}
