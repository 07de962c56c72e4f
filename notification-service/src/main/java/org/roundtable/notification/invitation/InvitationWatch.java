package org.roundtable.notification.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.InvitationFact;
import org.roundtable.contracts.participants.InstitutionFact;
import org.roundtable.notification.alert.InvitationTold;
import org.roundtable.notification.alert.ReaderSink;
import org.roundtable.platform.inbox.LatestCopies;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Tells an institution's focal points each thing there is to tell of its invitations.
 *
 * <p>What is told is handed over before the invitation is noted. A crash between the two hands over
 * the same again, which is recognised; none is forgotten.
 */
@Component
class InvitationWatch {

  private final MongoOperations mongo;
  private final LatestCopies copies;
  private final FocalPoints focalPoints;
  private final FocalPointAddresses addresses;
  private final ReaderSink sink;
  private final InstantSource clock;

  InvitationWatch(
      MongoOperations mongo,
      LatestCopies copies,
      FocalPoints focalPoints,
      FocalPointAddresses addresses,
      ReaderSink sink,
      InstantSource clock) {
    this.mongo = mongo;
    this.copies = copies;
    this.focalPoints = focalPoints;
    this.addresses = addresses;
    this.sink = sink;
    this.clock = clock;
  }

  @KafkaListener(id = "notification-invitations", topics = Topics.INVITATIONS)
  void on(InvitationFact fact) {
    KnownInvitation known = mongo.findById(fact.key(), KnownInvitation.class);
    if (known != null && known.version() >= fact.version()) {
      return;
    }
    tell(fact);
    copies.keep(fact, KnownInvitation.of(fact));
    // Whoever was entered since the first reading found no invitation to be told of.
    tell(fact);
  }

  private void tell(InvitationFact fact) {
    // Two clerks may have entered one address at the same moment; it gets one mail all the same.
    Set<String> told = new HashSet<>();
    focalPoints.findByInstitutionOrderById(fact.institution()).stream()
        .filter(reader -> told.add(addresses.open(reader).text().value().toLowerCase(Locale.ROOT)))
        .forEach(reader -> sink.take(InvitationTold.of(fact), reader.id()));
  }

  @KafkaListener(id = "notification-institutions", topics = Topics.INSTITUTIONS)
  void on(InstitutionFact fact) {
    copies.keep(fact, KnownInstitution.of(fact));
  }

  boolean knows(InstitutionCode institution) {
    return mongo.exists(Query.query(where("code").is(institution)), KnownInstitution.class);
  }

  /** Tells a new focal point of what its institution is invited to and can still go to. */
  void welcome(FocalPoint reader) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    mongo
        .find(Query.query(where("institution").is(reader.institution())), KnownInvitation.class)
        .stream()
        .map(KnownInvitation::told)
        .filter(invitation -> invitation.isAhead(today))
        .forEach(invitation -> sink.take(invitation, reader.id()));
  }
}
