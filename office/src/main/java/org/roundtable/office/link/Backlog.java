package org.roundtable.office.link;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts what lies in this office's broker and has not arrived at the parent. */
final class Backlog implements AutoCloseable {

  private static final int LOOKS = 4;

  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param own what the link's principal needs to read this office's broker
   */
  Backlog(Map<String, Object> own) {
    var settings = new HashMap<>(own);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    settings.put("default.api.timeout.ms", 8_000);
    // One record is looked at, never the whole backlog.
    settings.put("max.partition.fetch.bytes", 16 * 1024);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** For each topic that goes up, how many offsets lie beyond what has arrived. */
  Map<String, Long> count(Map<TopicPartition, Long> arrived) {
    var partitions =
        consumer.listTopics().entrySet().stream()
            .filter(topic -> MirrorConfig.goesUp(topic.getKey()))
            .flatMap(topic -> topic.getValue().stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    var first = consumer.beginningOffsets(partitions);
    var end = consumer.endOffsets(partitions);
    var behind = new HashMap<String, Long>();
    for (var partition : partitions) {
      var next =
          Math.max(first.getOrDefault(partition, 0L), arrived.getOrDefault(partition, -1L) + 1);
      behind.merge(
          partition.topic(), distance(partition, next, end.getOrDefault(partition, 0L)), Long::sum);
    }
    return behind;
  }

  /** Transactions end in a marker, which is an offset but nothing to carry: look past it. */
  private long distance(TopicPartition partition, long next, long end) {
    if (next >= end) {
      return 0;
    }
    consumer.assign(List.of(partition));
    consumer.seek(partition, next);
    for (var look = 0; look < LOOKS && consumer.position(partition) < end; look++) {
      var records = consumer.poll(Duration.ofMillis(250)).records(partition);
      if (!records.isEmpty()) {
        return end - records.getFirst().offset();
      }
    }
    return end - consumer.position(partition);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
