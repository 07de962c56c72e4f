package org.roundtable.contracts;

/**
 * A message that comes down from a region to its member offices, theirs included.
 *
 * <p>It leaves its office as a {@link Shareable} does, to everybody below at once, so the same
 * holds for what it is built of.
 */
public interface Regional extends Message {}
