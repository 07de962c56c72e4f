package org.roundtable.contracts.workplan;

/** What an indicator's values are broken down by. */
public enum Disaggregation {
  SEX,
  AGE,
  INSTITUTION_KIND,
  LOCATION
}
