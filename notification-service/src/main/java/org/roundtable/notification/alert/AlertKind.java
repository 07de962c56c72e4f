package org.roundtable.notification.alert;

/** What a partner can be told of. */
public enum AlertKind {
  /** An event took place. */
  EVENT_HELD,
  /** A workplan was presented to the institutions for their inputs. */
  WORKPLAN_SUBMITTED
}
