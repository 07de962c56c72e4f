package org.roundtable.paper;

/**
 * How a cell stands out. Each has a sign and a style of letters beside its colour, so that a
 * printout in grey and a reader who sees no colours lose nothing.
 */
public enum Emphasis {
  NONE,
  /** Of weight, such as a total. */
  STRONG,
  /** Not there before. */
  ADDED,
  /** Not there any more. */
  REMOVED,
  /** Other than before. */
  CHANGED
}
