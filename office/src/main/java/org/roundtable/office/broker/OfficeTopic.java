package org.roundtable.office.broker;

/**
 * A topic an office keeps, with one partition: its records have one order.
 *
 * @param name {@code local.*} stays in the office, {@code shared.*} goes up to the parent
 */
public record OfficeTopic(String name, Kind kind) {

  /** What a topic holds, which decides how long. */
  public enum Kind {
    /** Whole states by key: the newest of each key is kept for good. */
    FACTS,
    /** What a service could not handle: kept a year for somebody to look at, then dropped. */
    DEAD_LETTERS
  }

  public static OfficeTopic facts(String name) {
    return new OfficeTopic(name, Kind.FACTS);
  }

  public static OfficeTopic deadLetters(String name) {
    return new OfficeTopic(name, Kind.DEAD_LETTERS);
  }
}
