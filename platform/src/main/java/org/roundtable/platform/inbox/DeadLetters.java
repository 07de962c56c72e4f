package org.roundtable.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Puts a record that can't be used on the service's dead-letter topic, byte for byte, with the
 * reason in the header {@value #REASON} and its origin in spring-kafka's own headers, and counts
 * it. If the topic can't be reached the caller gets the failure and must try again.
 */
public class DeadLetters implements ConsumerAwareRecordRecoverer {

  /** The header that says why, as {@code <reason>: <detail>}. */
  public static final String REASON = "roundtable-reason";

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
    // The stack trace says nothing of the message and may quote it.
    publisher.excludeHeader(DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE);
  }

  @Override
  public void accept(
      ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, @Nullable Exception thrown) {
    Exception failure = thrown == null ? new IllegalStateException("no cause given") : thrown;
    publisher.accept(record, consumer, failure);
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
    return switch (root(failure)) {
      case UnusableMessageException unusable -> String.valueOf(unusable.getMessage());
      case Throwable other -> other.getClass().getName();
    };
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
