package org.roundtable.dashboard.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.inbox.FactReader;
import org.roundtable.platform.inbox.UnusableMessageException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/** Lets usable facts in; what can't be used goes to the dead letters and holds nothing up. */
class Intake extends ContextualProcessor<String, byte[], String, Heard> {

  private final FactReader reader;
  private final ConsumerRecordRecoverer deadLetters;
  private final MeterRegistry meters;

  Intake(FactReader reader, ConsumerRecordRecoverer deadLetters, MeterRegistry meters) {
    this.reader = reader;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  @Override
  public void process(Record<String, byte @Nullable []> record) {
    RecordMetadata from = context().recordMetadata().orElseThrow();
    Heard heard;
    try {
      heard = Heard.of(reader.read(from.topic(), record.key(), record.headers(), record.value()));
    } catch (UnusableMessageException unusable) {
      deadLetters.accept(asConsumed(record, from), unusable);
      return;
    }
    meters.counter("roundtable.dashboard.facts", "from", heard.fact().office().value()).increment();
    context().forward(new Record<>(heard.key(), heard, record.timestamp(), new RecordHeaders()));
  }

  private static ConsumerRecord<String, byte[]> asConsumed(
      Record<String, byte @Nullable []> record, RecordMetadata from) {
    return new ConsumerRecord<>(
        from.topic(),
        from.partition(),
        from.offset(),
        record.timestamp(),
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }
}
