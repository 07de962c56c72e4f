package org.roundtable.dashboard.figures;

/** What offices keep to themselves: events without figures, and people who aren't told apart. */
public enum Untold {
  /** Events of which people attended and no figures were published. */
  EVENT,
  /** People whose sex isn't told apart. */
  SEX,
  INSTITUTION,
  KIND,
  AGE_BAND
}
