package org.roundtable.participants.person;

import java.util.UUID;

/** Two entries are two people after all. */
public record MergeUndone(UUID kept, UUID other) {}
