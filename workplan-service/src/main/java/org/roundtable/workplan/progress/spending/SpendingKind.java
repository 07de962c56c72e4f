package org.roundtable.workplan.progress.spending;

/** How firmly money of a budget line is gone. */
enum SpendingKind {
  /** Promised by a contract or an order. */
  COMMITMENT,
  /** Paid. */
  EXPENDITURE
}
