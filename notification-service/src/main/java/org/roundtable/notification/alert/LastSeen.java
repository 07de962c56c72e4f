package org.roundtable.notification.alert;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The state in which a thing was seen last, from which the next fact tells whether it changed.
 *
 * <p>It outlives the topics: a replay of everything from the beginning is nothing new.
 *
 * @param thing the facts' key, {@code <office>/<id>}
 */
@Document("lastSeen")
record LastSeen(@Id String thing, long version, String state) {}
