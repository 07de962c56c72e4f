package org.roundtable.workplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.item.Line;

/**
 * What an import does to one item.
 *
 * @param objective the number of the objective that it lies under afterwards, or lay under if it is
 *     removed
 * @param objectiveBefore the same before
 * @param before null if it is added
 * @param after null if it is removed
 */
public record ItemChange(
    UUID item, int objectiveBefore, int objective, @Nullable Line before, @Nullable Line after) {

  public ItemChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("nothing was there and nothing comes");
    }
  }

  /** What takes this back. */
  ItemChange reversed() {
    return new ItemChange(item, objective, objectiveBefore, after, before);
  }

  /** Whether the code that it had is free for others afterwards, and before it has another. */
  boolean recodes() {
    return before != null && after != null && !before.code().order().equals(after.code().order());
  }
}
