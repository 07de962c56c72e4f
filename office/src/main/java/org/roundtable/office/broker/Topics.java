package org.roundtable.office.broker;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates an office's topics, or brings existing ones to today's settings. */
public final class Topics {

  /** The biggest record an office's topic takes: 1 MiB. A fact is a few kilobytes. */
  public static final int MAX_RECORD_BYTES = 1024 * 1024;

  private final Admin admin;

  /**
   * @param admin a client of the office's own principal; stays the caller's to close
   */
  public Topics(Admin admin) {
    this.admin = admin;
  }

  /**
   * Makes sure that the topics exist as described; may be repeated.
   *
   * @throws BrokerException if the broker refuses or does not answer
   */
  public void create(Collection<OfficeTopic> topics) {
    var created =
        admin
            .createTopics(
                topics.stream()
                    .map(topic -> new NewTopic(topic.name(), 1, (short) 1).configs(settings(topic)))
                    .toList())
            .values();
    created.forEach(Topics::awaitCreated);
    var settings =
        topics.stream()
            .collect(
                toMap(
                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                    topic -> changes(settings(topic))));
    await("set up topics", admin.incrementalAlterConfigs(settings).all());
  }

  private static Collection<AlterConfigOp> changes(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting ->
            new AlterConfigOp(
                new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
        .toList();
  }

  static Map<String, String> settings(OfficeTopic topic) {
    var size = Integer.toString(MAX_RECORD_BYTES + 4096); // the batch's own head
    return switch (topic.kind()) {
      case FACTS ->
          Map.of(
              "cleanup.policy",
              "compact",
              // Only closed segments are compacted, and facts are few: a quiet topic would keep
              // every draft of a plan for Kafka's week.
              "segment.ms",
              millis(Duration.ofHours(6)),
              "segment.bytes",
              Integer.toString(16 * 1024 * 1024),
              // Compact when a fifth is superseded; rewriting a few megabytes costs nothing.
              "min.cleanable.dirty.ratio",
              "0.2",
              // A deletion must outlive the longest time a reader, or the link, is away.
              "delete.retention.ms",
              millis(Duration.ofDays(365)),
              "max.message.bytes",
              size);
      case DEAD_LETTERS ->
          Map.of(
              "cleanup.policy",
              "delete",
              "retention.ms",
              millis(Duration.ofDays(365)),
              "segment.bytes",
              Integer.toString(16 * 1024 * 1024),
              "max.message.bytes",
              // A letter holds the record that failed and, in headers, why.
              Integer.toString(2 * MAX_RECORD_BYTES));
    };
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  private static void awaitCreated(String topic, Future<?> created) {
    try {
      await("create topic " + topic, created);
    } catch (BrokerException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  static void await(String what, Future<?> answer) {
    try {
      answer.get();
    } catch (ExecutionException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw new BrokerException("The broker did not " + what + ": " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerException("Interrupted while waiting for the broker to " + what, e);
    }
  }
}
