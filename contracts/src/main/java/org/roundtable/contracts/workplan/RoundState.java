package org.roundtable.contracts.workplan;

/** Whether a review round still takes inputs. */
public enum RoundState {
  OPEN,
  CLOSED
}
