package org.roundtable.dashboard.reach;

/**
 * How many people there are, as far as a sketch can tell: three standard deviations to each side,
 * which the true number leaves three times in a thousand. Up to 4,096 people all three are the same
 * and exact.
 */
public record Bounds(long lower, long estimate, long upper) {}
