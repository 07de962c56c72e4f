package org.roundtable.participants.person;

import java.util.UUID;

/** Two entries are the same person; {@code other} counts as {@code kept} from now on. */
public record PeopleMerged(UUID kept, UUID other) {}
