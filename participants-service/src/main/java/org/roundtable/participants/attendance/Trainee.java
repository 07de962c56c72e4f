package org.roundtable.participants.attendance;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.participants.TrainingFact.Change;
import org.roundtable.contracts.participants.TrainingFact.Use;
import org.roundtable.platform.protection.PersonalData;

/**
 * What a training did for one person.
 *
 * @param pre the score before, of 0 to 100; null, as the others, where it isn't known
 */
@RecordBuilder
@PersonalData
record Trainee(
    UUID person,
    @Nullable Integer pre,
    @Nullable Integer post,
    @Nullable Use months3,
    @Nullable Use months6)
    implements TraineeBuilder.With {

  /** How the score changed; null without both. */
  @Nullable Change change() {
    if (pre == null || post == null) {
      return null;
    }
    int difference = Integer.compare(post, pre);
    return difference > 0 ? Change.HIGHER : difference == 0 ? Change.SAME : Change.LOWER;
  }
}
