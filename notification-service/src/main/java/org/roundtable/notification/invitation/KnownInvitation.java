package org.roundtable.notification.invitation;

import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.events.InvitationFact;
import org.roundtable.notification.alert.InvitationTold;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An invitation as last heard of: what a new focal point is still told, and what a replay from the
 * beginning has nothing new to say of.
 *
 * @param key the key of its fact
 * @param version the version of its fact
 */
@Document("invitations")
record KnownInvitation(
    @Id String key,
    long version,
    @Indexed(name = "institution") InstitutionCode institution,
    InvitationTold told) {

  static KnownInvitation of(InvitationFact fact) {
    return new KnownInvitation(
        fact.key(), fact.version(), fact.institution(), InvitationTold.of(fact));
  }
}
