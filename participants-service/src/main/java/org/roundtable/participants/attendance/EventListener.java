package org.roundtable.participants.attendance;

import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Follows the events of this office; who attends another office's is registered there. */
@Component
class EventListener {

  private final LatestCopies copies;

  EventListener(LatestCopies copies) {
    this.copies = copies;
  }

  @KafkaListener(id = "participants-events", topics = Topics.EVENTS)
  void on(EventFact fact) {
    copies.keep(fact, KnownEvent.of(fact));
  }
}
