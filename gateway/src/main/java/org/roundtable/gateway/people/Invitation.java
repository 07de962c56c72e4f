package org.roundtable.gateway.people;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A link by which its holder chooses a password for an account, once.
 *
 * @param id a hash of the link's secret: who reads the database can't use the link
 * @param expires from when on it is worth nothing
 */
@Document("invitations")
record Invitation(@Id String id, @Indexed UUID account, Instant expires) {}
