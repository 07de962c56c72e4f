package org.roundtable.workplan.framework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ResultLevel;

/**
 * An objective, outcome or output of a programme.
 *
 * @param id its own for good, while code and words may change
 * @param parent the result above; none for an objective
 */
public record ProgrammeResult(
    UUID id,
    ResultLevel level,
    ElementCode code,
    PublicText title,
    @Nullable PublicText description,
    @Nullable UUID parent,
    Classification classification) {

  /** An objective with nothing under it. */
  static ProgrammeResult objective(UUID id, Objective objective) {
    return new ProgrammeResult(
        id,
        ResultLevel.OBJECTIVE,
        new ElementCode(Integer.toString(objective.number())),
        objective.name(),
        null,
        null,
        Classification.NONE);
  }
}
