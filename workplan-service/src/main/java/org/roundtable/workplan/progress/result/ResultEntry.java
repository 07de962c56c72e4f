package org.roundtable.workplan.progress.result;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A result in an indicator's history.
 *
 * @param id the result's
 * @param number the result's
 */
@Document("indicatorResults")
@CompoundIndex(name = "inOrder", def = "{'item': 1, 'number': -1}", unique = true)
record ResultEntry(@Id UUID id, UUID plan, UUID item, int number, IndicatorResult result) {}
