package org.roundtable.workplan.review;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that is on its way into a document or out of it. It is noted before anything is done, and
 * forgotten once the document and the content agree.
 *
 * @param file where its content lies, or may
 * @param owner the document's identifier
 * @param since from when on nobody but the sweep may be at it, if it is long ago
 */
@Document("filesUnderWay")
record FileUnderWay(@Id UUID file, Owner kind, UUID owner, @Indexed(name = "since") Instant since) {

  /** What a file belongs to. */
  enum Owner {
    INPUT,
    ROUND
  }
}
