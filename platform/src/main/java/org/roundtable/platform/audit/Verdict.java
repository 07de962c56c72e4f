package org.roundtable.platform.audit;

/** What the verification of a chain found. */
public sealed interface Verdict {

  /** Every entry is as it was written, up to this one. */
  record Sound(Head head) implements Verdict {}

  /**
   * Somebody laid hands on the chain.
   *
   * @param entry the first entry, by its number, of which it shows
   * @param what what is wrong with it
   */
  record Broken(long entry, String what) implements Verdict {}
}
