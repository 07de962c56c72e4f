package org.roundtable.workplan.item;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of items in a workplan's tree, and which may lie under which (OECD-DAC). */
public enum ItemKind {
  OBJECTIVE,
  OUTCOME,
  OUTPUT,
  INDICATOR,
  ACTIVITY;

  /** The kinds that this one may lie directly under; none for an objective, which is a root. */
  public Set<ItemKind> parents() {
    return switch (this) {
      case OBJECTIVE -> EnumSet.noneOf(ItemKind.class);
      case OUTCOME -> EnumSet.of(OBJECTIVE);
      case OUTPUT -> EnumSet.of(OBJECTIVE, OUTCOME);
      case INDICATOR, ACTIVITY -> EnumSet.of(OBJECTIVE, OUTCOME, OUTPUT);
    };
  }
}
