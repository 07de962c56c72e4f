package org.roundtable.platform.topic;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.DELETE_RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.SEGMENT_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.SEGMENT_MS_CONFIG;

import java.time.Duration;
import java.util.Map;
import org.roundtable.contracts.MessageType;

/** What a topic is told, by what it holds; the same on an office's own broker and any other. */
public final class TopicSettings {

  /** The biggest record a topic of facts takes: 1 MiB. A fact is a few kilobytes. */
  public static final int MAX_RECORD_BYTES = 1024 * 1024;

  private static final String SEGMENT_BYTES = Integer.toString(16 * 1024 * 1024);

  private TopicSettings() {}

  /** Whole states by key: the newest of each key is kept for good. */
  public static Map<String, String> facts() {
    return Map.of(
        CLEANUP_POLICY_CONFIG,
        CLEANUP_POLICY_COMPACT,
        // Only closed segments are compacted, and facts are few: a quiet topic would keep
        // every draft of a plan for Kafka's week.
        SEGMENT_MS_CONFIG,
        millis(Duration.ofHours(6)),
        SEGMENT_BYTES_CONFIG,
        SEGMENT_BYTES,
        // Compact when a fifth is superseded; rewriting a few megabytes costs nothing.
        MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
        "0.2",
        // A deletion must outlive the longest time a reader, or the link, is away.
        DELETE_RETENTION_MS_CONFIG,
        millis(Duration.ofDays(365)),
        MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(MAX_RECORD_BYTES + 4096)); // the batch's own head
  }

  /** What a message's topic is told. */
  public static Map<String, String> of(MessageType<?> type) {
    return type.days() == 0 ? facts() : passing(type.days());
  }

  /** What is handed on once: dropped after so many days, taken or not. */
  private static Map<String, String> passing(int days) {
    return Map.of(
        CLEANUP_POLICY_CONFIG,
        CLEANUP_POLICY_DELETE,
        RETENTION_MS_CONFIG,
        millis(Duration.ofDays(days)),
        // Only closed segments are dropped.
        SEGMENT_MS_CONFIG,
        millis(Duration.ofHours(6)),
        SEGMENT_BYTES_CONFIG,
        SEGMENT_BYTES,
        MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(MAX_RECORD_BYTES + 4096));
  }

  /** What a service could not handle: kept a year for somebody to look at, then dropped. */
  public static Map<String, String> deadLetters() {
    return Map.of(
        CLEANUP_POLICY_CONFIG,
        CLEANUP_POLICY_DELETE,
        RETENTION_MS_CONFIG,
        millis(Duration.ofDays(365)),
        SEGMENT_BYTES_CONFIG,
        SEGMENT_BYTES,
        // A letter holds the record that failed and, in headers, why.
        MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(2 * MAX_RECORD_BYTES));
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
