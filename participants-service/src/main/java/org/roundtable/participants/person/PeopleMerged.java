package org.roundtable.participants.person;

import java.util.UUID;

/**
 * Two records turned out to be about one person: what is known of the other is the kept one's from
 * now on. It may be told more than once.
 */
public record PeopleMerged(UUID kept, UUID other) {}
