package org.roundtable.workplan.progress.attention;

/** Why something waits for attention. */
enum AttentionKind {
  /** An activity's last day has passed, and it isn't completed. */
  OVERDUE,
  /** An activity was to have started. */
  LATE_START,
  /** An activity is put off. */
  POSTPONED,
  /** An indicator doesn't keep up with its targets. */
  OFF_TRACK,
  /** More is spent than was planned. */
  OVERSPENT
}
