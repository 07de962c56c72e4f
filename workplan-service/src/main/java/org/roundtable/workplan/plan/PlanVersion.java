package org.roundtable.workplan.plan;

import java.time.Instant;

/**
 * A version that was submitted.
 *
 * @param number counts a plan's versions from 1
 * @param hash what signatories sign, see {@link org.roundtable.workplan.version.VersionHash}
 * @param items how many items it has
 * @param activities how many of them are activities
 */
public record PlanVersion(
    int number, String hash, Instant submittedAt, long items, long activities) {}
