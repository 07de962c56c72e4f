package org.roundtable.participants.person;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How long consent for a purpose holds after it was given or the person last attended, whichever is
 * later.
 */
@Document("retentionRules")
record RetentionRule(@Id Purpose purpose, int months) {

  static final int MOST_MONTHS = 600;
}
