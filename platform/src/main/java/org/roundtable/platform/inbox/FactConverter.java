package org.roundtable.platform.inbox;

import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.inbox.UnusableMessageException.Reason;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Hands a {@code @KafkaListener} method the fact that it takes as its parameter. */
class FactConverter implements RecordMessageConverter {

  private final FactReader reader;

  FactConverter(FactReader reader) {
    this.reader = reader;
  }

  @Override
  public Message<?> toMessage(
      ConsumerRecord<?, ?> record,
      @Nullable Object acknowledgment,
      @Nullable Object consumer,
      @Nullable Type payloadType) {
    var fact =
        reader.read(
            record.topic(), (String) record.key(), record.headers(), (byte[]) record.value());
    if (payloadType instanceof Class<?> wanted && !wanted.isInstance(fact)) {
      throw new UnusableMessageException(
          Reason.UNKNOWN_TYPE, "a listener for " + wanted.getSimpleName() + " can't take it");
    }
    return MessageBuilder.withPayload(fact).build();
  }

  @Override
  public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
    throw new UnsupportedOperationException("facts leave through the outbox");
  }
}
