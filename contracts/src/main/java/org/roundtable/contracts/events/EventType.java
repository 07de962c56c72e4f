package org.roundtable.contracts.events;

/** What kind of event it is. */
public enum EventType {
  ROUNDTABLE,
  TRAINING,
  WORKSHOP,
  PANEL,
  STUDY_VISIT,
  NETWORK_MEETING
}
