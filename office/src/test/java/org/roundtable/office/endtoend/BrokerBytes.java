package org.roundtable.office.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.roundtable.office.Members;
import org.roundtable.office.OfficeFolder;

/** An office's broker, seen by its own super user: every topic, the internal ones included. */
final class BrokerBytes implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Object> client;

  BrokerBytes(OfficeFolder folder) {
    this.client = Members.brokerClient(folder);
    Map<String, Object> properties = new HashMap<>(client);
    properties.put("auto.offset.reset", "earliest");
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Keys, values and headers of every record of every topic. */
  List<byte[]> everything() {
    List<TopicPartition> partitions = partitions();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<byte[]> all = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(bytes(record)));
          return partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
        });
    return all;
  }

  void awaitRecord(String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    TopicPartition partition = new TopicPartition(topic, 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          boolean found = false;
          for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
            found |= wanted.test(record);
          }
          return found;
        });
  }

  void put(ProducerRecord<byte[], byte[]> record) throws Exception {
    try (var producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  private List<TopicPartition> partitions() {
    try (Admin admin = Admin.create(client)) {
      var names = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
      return admin.describeTopics(names).allTopicNames().get().values().stream()
          .flatMap(topic ->
              topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
          .toList();
    } catch (Exception failure) {
      throw new IllegalStateException("the broker's topics can't be listed", failure);
    }
  }

  private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      all.write(record.key() == null ? new byte[0] : record.key());
      all.write(record.value() == null ? new byte[0] : record.value());
      for (var header : record.headers()) {
        all.write(header.value() == null ? new byte[0] : header.value());
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return all.toByteArray();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
