package org.roundtable.dashboard.figures;

import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.workplan.DispositionKind;

/** What an office made of an institution's input. */
public enum InputAnswer {
  UNANSWERED,
  ACCEPTED,
  PARTLY_ACCEPTED,
  NOT_ACCEPTED;

  /**
   * What a disposition says.
   *
   * @param disposition null before the office decided
   */
  public static InputAnswer of(@Nullable DispositionKind disposition) {
    return switch (disposition) {
      case null -> UNANSWERED;
      case ACCEPTED -> ACCEPTED;
      case PARTLY_ACCEPTED -> PARTLY_ACCEPTED;
      case NOT_ACCEPTED -> NOT_ACCEPTED;
    };
  }
}
