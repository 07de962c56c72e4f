package org.roundtable.contracts.workplan;

/** What kind of values an indicator has. */
public enum Measure {
  NUMBER,
  PERCENTAGE,
  YES_NO,
  /** In words. */
  QUALITATIVE
}
