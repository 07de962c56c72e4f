package org.roundtable.contracts.workplan;

/** How often an indicator is reported. */
public enum ReportingFrequency {
  MONTHLY,
  QUARTERLY,
  HALF_YEARLY,
  YEARLY,
  /** Once, when the programme ends. */
  AT_END
}
