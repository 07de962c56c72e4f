package org.roundtable.participants.attendance;

import java.util.List;
import org.roundtable.contracts.participants.ReachFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What others hear of the people reached: sketches, of which nobody can be read. */
@Component
class ReachMessages implements Publication<Reach> {

  @Override
  public Class<Reach> aggregate() {
    return Reach.class;
  }

  @Override
  public List<ReachFact> facts(Reach reach, long version) {
    return List.of(
        new ReachFact(
            reach.office(),
            reach.id(),
            version,
            reach.country(),
            reach.year(),
            reach.people(),
            reach.bySex().stream()
                .map(part -> new ReachFact.BySex(part.sex(), part.people()))
                .toList(),
            reach.changedAt()));
  }
}
