package org.roundtable.participants.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.roundtable.contracts.participants.TrainingFact;
import org.roundtable.contracts.participants.TrainingFact.After;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/** What others hear of a training: how many learnt and use it, and never who. */
@Component
class TrainingMessages implements Publication<Training> {

  private final Suppression suppression;

  TrainingMessages(SharingProperties sharing) {
    this.suppression = sharing.suppression();
  }

  @Override
  public Class<Training> aggregate() {
    return Training.class;
  }

  @Override
  public List<TrainingFact> facts(Training training, long version) {
    var changes = suppression.of(training.byChange());
    return List.of(
        new TrainingFact(
            training.office(),
            training.id(),
            version,
            training.country(),
            sum(training.byChange()),
            changes.told().entrySet().stream()
                .map(told -> new TrainingFact.ByChange(told.getKey(), told.getValue()))
                .toList(),
            changes.notToldApart(),
            Arrays.stream(After.values())
                .map(after -> followUp(after, training))
                .filter(followUp -> followUp.asked() > 0)
                .toList(),
            training.changedAt()));
  }

  private TrainingFact.FollowUp followUp(After after, Training training) {
    var uses = suppression.of(training.byUse(after));
    return new TrainingFact.FollowUp(
        after,
        sum(training.byUse(after)),
        uses.told().entrySet().stream()
            .map(told -> new TrainingFact.ByUse(told.getKey(), told.getValue()))
            .toList(),
        uses.notToldApart());
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
