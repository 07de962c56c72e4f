package org.roundtable.platform.sample;

import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears the notices of the office and of its members; a test may let it fail at {@code hear}. */
@Component
class NoticeListener {

  private final LatestCopies copies;
  private final Mishaps mishaps;

  NoticeListener(LatestCopies copies, Mishaps mishaps) {
    this.copies = copies;
    this.mishaps = mishaps;
  }

  @KafkaListener(id = "sample-notices", topicPattern = Topics.HERE_AND_FROM_MEMBERS + Topics.EVENTS)
  void on(EventFact fact) {
    mishaps.pass("hear " + fact.title());
    copies.keep(fact, HeardNotice.of(fact));
  }
}
