package org.roundtable.participants.person;

import java.time.Instant;
import java.util.UUID;

/** That a record is about somebody whom another record is about too; both stay as they are. */
record Merge(UUID id, UUID keeper, Instant at) {}
