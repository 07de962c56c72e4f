package org.roundtable.contracts.workplan;

/** Where a workplan stands on its way from a draft to a plan that the institutions signed. */
public enum PlanState {
  DRAFT,
  IN_REVIEW,
  REVISED,
  VALIDATED,
  WITHDRAWN
}
