package org.roundtable.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contracts;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.MessageType;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.platform.inbox.UnusableMessageException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a fact from a Kafka record, and trusts nothing: envelope, schema, values and origin are
 * checked before anything else sees it.
 */
public class FactReader {

  private record Known(MessageType<?> type, Schema schema) {}

  private final OfficeCode here;
  private final @Nullable OfficeCode parent;
  private final JsonMapper json;
  private final Map<String, Known> known;

  /**
   * @param here the office whose broker is read: its own topics have no prefix
   * @param parent the only office from which anything may come down; none where there is no parent
   */
  public FactReader(OfficeCode here, @Nullable OfficeCode parent) {
    this.here = here;
    this.parent = parent;
    this.json =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    this.known =
        Contracts.all().stream()
            .collect(
                Collectors.toMap(
                    MessageType::type, type -> new Known(type, schema(registry, type))));
  }

  private static Schema schema(SchemaRegistry registry, MessageType<?> type) {
    InputStream resource = MessageType.class.getResourceAsStream(type.schemaResource());
    return registry.getSchema(Objects.requireNonNull(resource, type.schemaResource()));
  }

  /**
   * The fact in a record.
   *
   * @throws UnusableMessageException if it is none, with the reason
   */
  public Message read(
      String topic, @Nullable String key, Headers headers, byte @Nullable [] value) {
    CloudEvent event = envelope(headers, value);
    Known expected = known.get(event.getType());
    if (expected == null || !expected.type().topicHereAndCopied().matcher(topic).matches()) {
      throw new UnusableMessageException(
          Reason.UNKNOWN_TYPE, "topic " + topic + " carries no " + event.getType());
    }
    Message fact = data(expected, Objects.requireNonNull(event.getData()).toBytes());
    checkOrigin(topic, key, fact);
    return fact;
  }

  private static CloudEvent envelope(Headers headers, byte @Nullable [] value) {
    try {
      CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
      if (event.getSpecVersion() != SpecVersion.V1 || event.getData() == null) {
        throw new UnusableMessageException(
            Reason.NOT_A_CLOUD_EVENT, "not a CloudEvent 1.0 with data");
      }
      return event;
    } catch (UnusableMessageException unusable) {
      throw unusable;
    } catch (RuntimeException malformed) {
      // The SDK has no closed set of failures: a header without a value is a NullPointerException.
      throw new UnusableMessageException(
          Reason.NOT_A_CLOUD_EVENT, "not a CloudEvent: " + malformed.getClass().getSimpleName());
    }
  }

  private Message data(Known expected, byte[] data) {
    try {
      List<Error> errors = expected.schema().validate(new String(data, UTF_8), InputFormat.JSON);
      if (!errors.isEmpty()) {
        // Paths and keywords only: a message against its schema may hold what it must not.
        throw new UnusableMessageException(
            Reason.AGAINST_CONTRACT,
            errors.stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .collect(Collectors.joining(", ", "against the schema at ", "")));
      }
      return json.readValue(data, expected.type().payload());
    } catch (JacksonException | IllegalArgumentException broken) {
      throw new UnusableMessageException(
          Reason.AGAINST_CONTRACT, "the data isn't a " + expected.type().type());
    }
  }

  private void checkOrigin(String topic, @Nullable String key, Message fact) {
    MessageType<?> type = MessageType.of(fact.getClass());
    String prefix = topic.substring(0, topic.length() - type.topic().length());
    String[] path = prefix.split("\\.", -1);
    String origin = prefix.isEmpty() ? here.value() : path[path.length - 2];
    // A member may write anything under its own prefix here, so it could claim to be a region.
    boolean fromElsewhere =
        type.comesDown()
            && !prefix.isEmpty()
            && (parent == null || !path[0].equals(parent.value()));
    if (fromElsewhere || !fact.office().value().equals(origin)) {
      throw new UnusableMessageException(
          Reason.FOREIGN_ORIGIN, "office " + fact.office() + " can't speak on " + topic);
    }
    if (!fact.key().equals(key)) {
      throw new UnusableMessageException(
          Reason.AGAINST_CONTRACT, "the key isn't the fact's own office and id");
    }
  }
}
