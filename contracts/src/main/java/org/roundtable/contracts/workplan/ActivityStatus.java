package org.roundtable.contracts.workplan;

/** How far an activity has come. */
public enum ActivityStatus {
  PLANNED,
  UNDERWAY,
  COMPLETED,
  POSTPONED,
  CANCELLED
}
