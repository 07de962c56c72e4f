package org.roundtable.contracts.events;

/** Whether an event is still to come. */
public enum EventState {
  PLANNED,
  HELD,
  CANCELLED,
  /** Still to come, on days that nobody knows yet. */
  POSTPONED
}
