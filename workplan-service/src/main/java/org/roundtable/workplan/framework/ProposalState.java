package org.roundtable.workplan.framework;

/** Whether something proposed is still to be decided. */
enum ProposalState {
  OPEN,
  /** The office has it as its copy, be it as the first that came. */
  ADOPTED,
  REFUSED,
  /** The owner proposed something newer before it was decided. */
  SUPERSEDED
}
