package org.roundtable.office.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Offices' brokers for tests, and plain clients of them. */
public final class Brokers {

  public static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PASSWORD = "a-password-of-the-tests";

  private Brokers() {}

  public static BrokerSettings country(Path folder, String office) {
    return new BrokerSettings(folder, office, 0, Optional.empty(), PASSWORD);
  }

  public static BrokerSettings region(Path folder, String office) {
    return new BrokerSettings(
        folder,
        office,
        0,
        Optional.of(new MemberListener("localhost", 0, List.of("127.0.0.1"))),
        PASSWORD);
  }

  public static EmbeddedBroker start(BrokerSettings settings) {
    return EmbeddedBroker.start(
            settings,
            fault -> {
              throw new AssertionError(fault);
            })
        .ready(PATIENCE);
  }

  public static KafkaProducer<String, String> producer(Map<String, Object> client) {
    var settings = new HashMap<>(client);
    settings.put("acks", "all");
    settings.put("max.block.ms", 10_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  /** Everything committed on a topic, from its beginning. */
  public static List<ConsumerRecord<String, String>> read(
      Map<String, Object> client, String topic) {
    var settings = new HashMap<>(client);
    settings.put("isolation.level", "read_committed");
    settings.put("default.api.timeout.ms", 10_000);
    settings.put("allow.auto.create.topics", false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions = consumer.partitionsFor(topic);
      if (partitions == null || partitions.isEmpty()) {
        return List.of();
      }
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      var records = new ArrayList<ConsumerRecord<String, String>>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }
}
