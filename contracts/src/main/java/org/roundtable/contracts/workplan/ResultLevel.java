package org.roundtable.contracts.workplan;

/**
 * The levels of a programme's framework from the top down, by the OECD's words; funders call them
 * differently.
 */
public enum ResultLevel {
  OBJECTIVE,
  OUTCOME,
  OUTPUT
}
