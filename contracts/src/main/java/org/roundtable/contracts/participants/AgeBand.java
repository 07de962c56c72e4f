package org.roundtable.contracts.participants;

/** How old people are, where they were asked. */
public enum AgeBand {
  UNDER_18,
  FROM_18_TO_24,
  FROM_25_TO_34,
  FROM_35_TO_49,
  FROM_50_TO_64,
  OVER_64,
  NOT_STATED
}
