package org.roundtable.participants.person;

/** What a person can agree to have their data used for. */
public enum Purpose {
  /** Taking part in events. */
  REGISTRATION,
  /** Being asked later what a training was good for. */
  FOLLOW_UP,
  /** A certificate of attendance. */
  CERTIFICATE,
  /** The women's network. */
  NETWORK
}
