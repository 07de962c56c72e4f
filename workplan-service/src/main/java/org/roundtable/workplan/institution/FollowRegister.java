package org.roundtable.workplan.institution;

import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Follows the register of this office; another office's plans name that office's institutions. */
@Component
class FollowRegister {

  private final LatestCopies copies;

  FollowRegister(LatestCopies copies) {
    this.copies = copies;
  }

  @KafkaListener(id = "workplan-institutions", topics = Topics.INSTITUTIONS)
  void on(InstitutionFact fact) {
    copies.keep(fact, KnownInstitution.of(fact));
  }
}
