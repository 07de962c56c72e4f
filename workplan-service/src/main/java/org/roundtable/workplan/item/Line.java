package org.roundtable.workplan.item;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item at its place in the plan: what is reviewed, compared and signed.
 *
 * @param parent the item that it lies under; null for an objective
 */
public record Line(ItemCode code, @Nullable UUID parent, Content content) {

  public ItemKind kind() {
    return content.kind();
  }
}
