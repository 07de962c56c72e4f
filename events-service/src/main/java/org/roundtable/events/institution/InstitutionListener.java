package org.roundtable.events.institution;

import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Follows the register of this office; another office's institutions are invited by that office.
 */
@Component
class InstitutionListener {

  private final LatestCopies copies;

  InstitutionListener(LatestCopies copies) {
    this.copies = copies;
  }

  @KafkaListener(id = "events-institutions", topics = Topics.INSTITUTIONS)
  void on(InstitutionFact fact) {
    copies.keep(fact, KnownInstitution.of(fact));
  }
}
