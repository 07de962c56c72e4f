package org.roundtable.participants.attendance;

import org.roundtable.contracts.participants.Sex;

/** People of one institution and one sex. It may point at a person, so it stays in the office. */
record Cell(Represented institution, Sex sex, int count) {}
