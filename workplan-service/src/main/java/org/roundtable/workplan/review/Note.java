package org.roundtable.workplan.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the office notes for itself while it reviews. It is in no message and no report, and no
 * guest is told of it.
 *
 * @param item the item that it is about; null for the plan as a whole
 */
@Document("reviewNotes")
@CompoundIndex(name = "ofPlan", def = "{'plan': 1, '_id': 1}")
@CompoundIndex(name = "onItem", def = "{'plan': 1, 'item': 1, '_id': 1}")
record Note(
    @Id UUID id,
    @Version @Nullable Long version,
    UUID plan,
    @Nullable UUID item,
    String text,
    Instant at) {}
