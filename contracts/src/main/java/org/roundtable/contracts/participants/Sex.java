package org.roundtable.contracts.participants;

/** Sex as people describe it themselves. */
public enum Sex {
  FEMALE,
  MALE,
  OTHER,
  NOT_STATED
}
