package org.roundtable.participants.attendance;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** An entry of the register of people that turned out to be somebody else's. */
@Document("mergedPeople")
record MergedPerson(@Id UUID id, @Indexed UUID kept) {}
