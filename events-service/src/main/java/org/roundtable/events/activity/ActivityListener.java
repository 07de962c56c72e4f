package org.roundtable.events.activity;

import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Follows the workplans of this office. */
@Component
class ActivityListener {

  private final LatestCopies copies;

  ActivityListener(LatestCopies copies) {
    this.copies = copies;
  }

  @KafkaListener(id = "events-activities", topics = Topics.ACTIVITIES)
  void on(ActivityFact fact) {
    copies.keep(fact, KnownActivity.of(fact));
  }
}
