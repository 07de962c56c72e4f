package org.roundtable.workplan.review;

import java.util.List;
import org.roundtable.contracts.workplan.RoundFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What others hear of a review round. */
@Component
class RoundMessages implements Publication<Round> {

  @Override
  public Class<Round> aggregate() {
    return Round.class;
  }

  @Override
  public List<RoundFact> facts(Round round, long version) {
    return List.of(
        new RoundFact(
            round.office(),
            round.id(),
            version,
            round.plan(),
            round.programme(),
            round.country(),
            round.number(),
            round.planVersion(),
            round.institutions(),
            round.deadline(),
            round.state(),
            round.changedAt()));
  }
}
