package org.roundtable.workplan.item;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.Classification;

/**
 * An objective, outcome or output: what is to be reached, not what is done for it.
 *
 * @param kind which of the three
 * @param classification none where nothing is said
 */
public record Result(
    ItemKind kind,
    PublicText title,
    @Nullable PublicText description,
    @Nullable Classification classification)
    implements Content {

  public Result {
    Problem.required("kind", kind);
    Problem.required("title", title);
    if (kind == ItemKind.ACTIVITY || kind == ItemKind.INDICATOR) {
      throw Problem.invalid("kind", "A result is an OBJECTIVE, OUTCOME or OUTPUT.");
    }
    classification = Objects.requireNonNullElse(classification, Classification.NONE);
  }
}
