package org.roundtable.workplan.plan;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A step of an import that is decided, kept until all of it is done.
 *
 * @param place when its turn comes
 */
@Document("planImportSteps")
@CompoundIndex(name = "inTurn", def = "{'imported': 1, 'place': 1}")
record ImportStep(@Id String id, UUID imported, int place, ItemChange change) {

  static ImportStep of(UUID imported, int place, ItemChange change) {
    return new ImportStep(imported + ":" + place, imported, place, change);
  }
}
