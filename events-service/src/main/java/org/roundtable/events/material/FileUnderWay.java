package org.roundtable.events.material;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that is on its way to an event or away from it. It is noted before anything is done, and
 * forgotten once the event's list and the content agree.
 *
 * @param file where its content lies, or may
 * @param since from when on nobody but the sweep may be at it, if it is long ago
 */
@Document("filesUnderWay")
record FileUnderWay(@Id UUID file, UUID event, @Indexed(name = "since") Instant since) {}
