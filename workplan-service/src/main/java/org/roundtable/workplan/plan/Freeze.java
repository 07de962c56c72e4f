package org.roundtable.workplan.plan;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A version that is being made of a draft. There is one a plan at most; what a process left half
 * done is finished or taken back by {@link FreezePlan}.
 *
 * @param until when another may take it over, since whoever made it must have died
 */
@Document("freezes")
record Freeze(@Id UUID plan, int version, Instant until) {}
