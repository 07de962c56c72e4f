package org.roundtable.events.series;

import java.time.Instant;
import java.util.UUID;
import org.roundtable.contracts.PublicText;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A series of events. */
@Document("eventSeries")
public record EventSeries(@Id UUID id, PublicText title, Instant createdAt) {}
