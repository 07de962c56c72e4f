package org.roundtable.workplan.progress;

import java.util.UUID;
import org.roundtable.workplan.plan.ProgressNote;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A note in an activity's history.
 *
 * @param id the note's
 * @param number the note's
 */
@Document("progressEntries")
@CompoundIndex(name = "inOrder", def = "{'item': 1, 'number': -1}", unique = true)
record ProgressEntry(@Id UUID id, UUID plan, UUID item, int number, ProgressNote note) {}
