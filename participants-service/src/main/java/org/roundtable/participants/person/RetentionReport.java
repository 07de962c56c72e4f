package org.roundtable.participants.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a run of the rules did, in numbers.
 *
 * @param looked how many people were looked at
 * @param ended how often consent for a purpose ended
 * @param erased how many people had nothing left to be kept for
 */
@Document("retentionReports")
record RetentionReport(
    @Id @JsonIgnore UUID id,
    @Indexed Instant at,
    int looked,
    Map<Purpose, Integer> ended,
    int erased) {}
