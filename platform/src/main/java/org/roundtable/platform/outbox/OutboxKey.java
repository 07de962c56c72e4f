package org.roundtable.platform.outbox;

import java.util.UUID;

/** An aggregate that owes facts: the collection it lies in and its identifier. */
record OutboxKey(String collection, UUID id) {}
