package org.roundtable.contracts.events;

/** Why an institution is told of its invitation. */
public enum InvitationOccasion {
  /** It is invited. */
  INVITED,
  /** The event, or what the institution has of it, changed. */
  UPDATED,
  /** The event or the last day to answer is near. */
  REMINDER,
  /** The event is called off. */
  CANCELLED
}
