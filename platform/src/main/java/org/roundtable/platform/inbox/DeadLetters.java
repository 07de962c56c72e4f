package org.roundtable.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/**
 * Puts a record that can't be used on the service's dead-letter topic, byte for byte, with the
 * reason in the header {@value #REASON} and its origin in spring-kafka's own headers, and counts
 * it. One that would then be too large for Kafka is marked {@value #LEFT_BEHIND} and not copied. If
 * the topic can't be reached the caller gets the failure and must try again.
 */
public class DeadLetters implements ConsumerAwareRecordRecoverer {

  /** The header that says why, as {@code <reason>: <detail>}. */
  public static final String REASON = "roundtable-reason";

  /** Marks one that is too large to be copied: it says only where the record lies. */
  public static final String LEFT_BEHIND = "roundtable-left-behind";

  /** Of the 1 MiB that Kafka takes, what is left beside the headers that a dead letter adds. */
  private static final int LARGEST = (1 << 20) - (16 << 10);

  /** A hostile message may break its schema in a hundred thousand places. */
  private static final int LONGEST = 500;

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final DeadLetterPublishingRecoverer publisher;
  private final MeterRegistry meters;

  /** Where a service puts them, by its {@code spring.application.name}. */
  public static String topic(String service) {
    return "local." + service + "-dlt";
  }

  DeadLetters(KafkaOperations<String, byte[]> kafka, String topic, MeterRegistry meters) {
    this.meters = meters;
    this.publisher =
        new DeadLetterPublishingRecoverer(
            kafka, (record, failure) -> new TopicPartition(topic, -1));
    publisher.setFailIfSendResultIsError(true);
    publisher.setHeadersFunction((record, failure) -> headers(failure));
    // What a handler threw says nothing of the message and may quote a value that it decrypted.
    publisher.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG);
  }

  @Override
  public void accept(
      ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, @Nullable Exception thrown) {
    Exception failure = thrown == null ? new IllegalStateException("no cause given") : thrown;
    publisher.accept(size(record) > LARGEST ? leftBehind(record) : record, consumer, failure);
    String reason = reason(failure);
    meters.counter("roundtable.deadletters", "topic", record.topic(), "reason", reason).increment();
    log.error(
        "dead letter topic={} partition={} offset={} reason={} detail=\"{}\"",
        record.topic(),
        record.partition(),
        record.offset(),
        reason,
        detail(failure));
  }

  private static long size(ConsumerRecord<?, ?> record) {
    long size = Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    for (Header header : record.headers()) {
      size += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return size;
  }

  /** Only where it lies: Kafka would never take it, and all behind it would wait. */
  private static ConsumerRecord<?, ?> leftBehind(ConsumerRecord<?, ?> record) {
    Headers mark = new RecordHeaders().add(LEFT_BEHIND, "too large to copy".getBytes(UTF_8));
    return new ConsumerRecord<>(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.timestampType(),
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        null,
        null,
        mark,
        record.leaderEpoch());
  }

  private static Headers headers(Exception failure) {
    String text = reason(failure) + ": " + detail(failure);
    return new RecordHeaders().add(REASON, text.getBytes(UTF_8));
  }

  private static String reason(Exception failure) {
    return root(failure) instanceof UnusableMessageException unusable
        ? unusable.reason().name()
        : "HANDLER_FAILED";
  }

  /** What an unusable message says of itself; of a failing handler only its kind, never a value. */
  private static String detail(Exception failure) {
    String detail =
        switch (root(failure)) {
          case UnusableMessageException unusable -> String.valueOf(unusable.getMessage());
          case Throwable other -> other.getClass().getName();
        };
    return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST) + "…";
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
