package org.roundtable.platform.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.platform.inbox.FactReader;
import org.roundtable.platform.outbox.FactWriter;
import tools.jackson.databind.json.JsonMapper;

/** Facts on the broker: what a service said, and what others say to it. */
public final class TestFacts implements AutoCloseable {

  private static final FactWriter WRITER =
      new FactWriter(
          // As the services' own: a contract's optional field is left out, never null.
          JsonMapper.builder()
              .changeDefaultPropertyInclusion(
                  inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
              .build(),
          java.time.InstantSource.system());

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
  private final FactReader reader = new FactReader(new OfficeCode("IQ"), new OfficeCode("RAME"));

  private TestFacts(String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(List.of(topic));
  }

  /** Reads a topic from its beginning. */
  public static TestFacts on(String topic) {
    return new TestFacts(topic);
  }

  /** Waits until there is such a record, and returns it. */
  public ConsumerRecord<String, byte[]> awaitRecord(
      Predicate<ConsumerRecord<String, byte[]>> wanted) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          consumer.poll(Duration.ofMillis(100)).forEach(records::add);
          return records.stream().anyMatch(wanted);
        });
    return records.stream().filter(wanted).findFirst().orElseThrow();
  }

  /** Waits until there is such a fact, and returns it. */
  public <T extends Message> T awaitFact(Class<T> type, Predicate<T> wanted) {
    var record = awaitRecord(r -> type.isInstance(read(r)) && wanted.test(type.cast(read(r))));
    return type.cast(read(record));
  }

  /** What has been read so far. */
  public List<ConsumerRecord<String, byte[]>> records() {
    return Collections.unmodifiableList(records);
  }

  /** Says a fact as its own service would. */
  public static void publish(Message fact) {
    send(record(fact));
  }

  /** A fact as its own service would put it on the broker. */
  public static ProducerRecord<String, byte[]> record(Message fact) {
    return WRITER.record(fact);
  }

  /** Puts any record on a topic. */
  public static void send(ProducerRecord<String, byte[]> record) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  private Message read(ConsumerRecord<String, byte[]> record) {
    return reader.read(record.topic(), record.key(), record.headers(), record.value());
  }
}
