package org.roundtable.office.link;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.connect.json.JsonConverter;
import org.roundtable.office.broker.Joining;
import org.roundtable.office.broker.OfficeNames;

/**
 * Reads at the parent what has arrived there.
 *
 * <p>MirrorMaker writes the offset of each record it carries in the same transaction as the record,
 * so what is committed here is what the parent has.
 */
final class ArrivedOffsets implements AutoCloseable {

  private final TopicPartition offsets;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final JsonConverter json = new JsonConverter();
  private final Map<TopicPartition, Long> arrived = new HashMap<>();

  ArrivedOffsets(Joining joining) {
    offsets = new TopicPartition(OfficeNames.mirrorOffsets(joining.member()), 0);
    var settings = new HashMap<String, Object>(joining.client());
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    settings.put("default.api.timeout.ms", 8_000);
    settings.put("request.timeout.ms", 7_000);
    settings.put("reconnect.backoff.max.ms", 5_000);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    json.configure(Map.of("schemas.enable", false), true);
  }

  /**
   * The offset here of the last record of each partition that the parent has.
   *
   * @throws org.apache.kafka.common.KafkaException if the parent does not answer, or refuses
   */
  Map<TopicPartition, Long> read() {
    if (consumer.assignment().isEmpty()) {
      var partitions = consumer.partitionsFor(offsets.topic());
      if (partitions == null || partitions.isEmpty()) {
        return Map.of(); // MirrorMaker has never run
      }
      consumer.assign(List.of(offsets));
      consumer.seekToBeginning(List.of(offsets));
    }
    long end = consumer.endOffsets(List.of(offsets)).getOrDefault(offsets, 0L);
    if (consumer.position(offsets) > end) {
      arrived.clear(); // the parent started anew
      consumer.seekToBeginning(List.of(offsets));
    }
    while (consumer.position(offsets) < end) {
      consumer.poll(Duration.ofMillis(500)).forEach(this::note);
    }
    return Map.copyOf(arrived);
  }

  /** The key is ["connector", {"cluster", "topic", "partition"}], the value {"offset"}. */
  private void note(ConsumerRecord<byte[], byte[]> record) {
    if (json.toConnectData(record.topic(), record.key()).value() instanceof List<?> key
        && key.getLast() instanceof Map<?, ?> where
        && where.get("topic") instanceof String topic
        && where.get("partition") instanceof Number number) {
      var partition = new TopicPartition(topic, number.intValue());
      if (json.toConnectData(record.topic(), record.value()).value() instanceof Map<?, ?> value
          && value.get("offset") instanceof Number offset) {
        arrived.put(partition, offset.longValue());
      } else {
        arrived.remove(partition);
      }
    }
  }

  @Override
  public void close() {
    json.close();
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
