package org.roundtable.notification.letter;

import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.RelayedMessage;
import org.roundtable.notification.alert.LetterTold;
import org.roundtable.notification.alert.ReaderSink;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes what a member wrote to its reader, once however often it is heard. */
@Component
class LetterWatch {

  private final ReaderSink sink;

  LetterWatch(ReaderSink sink) {
    this.sink = sink;
  }

  @KafkaListener(id = "notification-letters", topics = Topics.RELAYED_MESSAGES)
  void on(RelayedMessage message) {
    sink.take(LetterTold.of(message), message.id());
  }
}
