package org.roundtable.workplan.draft;

import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps what this office and its members tell of their plans. */
@Component
class PlansHeard {

  private final LatestCopies copies;

  PlansHeard(LatestCopies copies) {
    this.copies = copies;
  }

  @KafkaListener(
      id = "workplan-plans",
      topicPattern = Topics.HERE_AND_FROM_MEMBERS + Topics.WORKPLANS)
  void on(WorkplanFact fact) {
    copies.keep(fact, HeardPlan.of(fact));
  }

  @KafkaListener(
      id = "workplan-activities",
      topicPattern = Topics.HERE_AND_FROM_MEMBERS + Topics.ACTIVITIES)
  void on(ActivityFact fact) {
    copies.keep(fact, HeardActivity.of(fact));
  }
}
