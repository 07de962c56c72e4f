package org.roundtable.contracts.workplan;

/** What an office makes of an institution's input. */
public enum DispositionKind {
  ACCEPTED,
  PARTLY_ACCEPTED,
  NOT_ACCEPTED
}
