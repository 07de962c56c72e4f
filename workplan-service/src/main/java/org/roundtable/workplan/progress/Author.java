package org.roundtable.workplan.progress;

/** In which role an entry was made: no name stands in what is kept, the audit log holds it. */
public final class Author {

  /** The only role that notes what comes of a plan. */
  public static final String OFFICER = "COUNTRY_OFFICER";

  private Author() {}
}
