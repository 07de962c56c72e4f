package org.roundtable.platform.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.MessageType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a fact as a CloudEvent 1.0 in Kafka's binary mode: attributes as headers, JSON as value.
 */
public class FactWriter {

  private final JsonMapper json;
  private final InstantSource clock;

  public FactWriter(JsonMapper json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
  }

  OutboxEntry entry(Message fact, @org.jspecify.annotations.Nullable String traceparent) {
    MessageType<?> type = MessageType.of(fact.getClass());
    return new OutboxEntry(
        fact.id() + ":" + fact.version(),
        type.type(),
        type.topic(),
        fact.key(),
        clock.instant(),
        json.writeValueAsString(fact),
        traceparent);
  }

  /** The record that publishes a fact of now. */
  public ProducerRecord<String, byte[]> record(Message fact) {
    return record(entry(fact, null));
  }

  /** The record to publish; the same bytes however often it is made. */
  public ProducerRecord<String, byte[]> record(OutboxEntry entry) {
    CloudEvent event =
        CloudEventBuilder.v1()
            .withId(entry.entry())
            .withType(entry.type())
            .withSource(source(entry))
            .withTime(entry.at().atOffset(ZoneOffset.UTC))
            .withDataContentType("application/json")
            .withData(entry.data().getBytes(StandardCharsets.UTF_8))
            .build();
    ProducerRecord<String, byte[]> record =
        KafkaMessageFactory.<String>createWriter(entry.topic(), null, null, entry.key())
            .writeBinary(event);
    if (entry.traceparent() != null) {
      record.headers().add("traceparent", entry.traceparent().getBytes(StandardCharsets.US_ASCII));
    }
    return record;
  }

  private static URI source(OutboxEntry entry) {
    String office = entry.key().substring(0, entry.key().indexOf('/'));
    return URI.create("/offices/" + office + "/" + entry.topic());
  }
}
