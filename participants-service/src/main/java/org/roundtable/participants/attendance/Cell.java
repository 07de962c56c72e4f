package org.roundtable.participants.attendance;

import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.Sex;

/**
 * People of one institution, sex and age. It may point at a person, so it stays in the office.
 *
 * @param ageBand null where ages aren't asked
 */
record Cell(Represented institution, Sex sex, @Nullable AgeBand ageBand, int count) {}
