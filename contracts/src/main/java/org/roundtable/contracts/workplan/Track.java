package org.roundtable.contracts.workplan;

/** Whether an indicator keeps up with its targets. */
public enum Track {
  ON_TRACK,
  OFF_TRACK,
  /** Nothing is due yet, or it is told in words that no rule can judge. */
  NOT_JUDGED
}
