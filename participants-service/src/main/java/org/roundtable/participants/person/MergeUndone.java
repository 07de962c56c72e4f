package org.roundtable.participants.person;

import java.util.UUID;

/**
 * Two records that had been merged are about two people after all. It may be told more than once.
 */
public record MergeUndone(UUID kept, UUID other) {}
