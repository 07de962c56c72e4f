package org.roundtable.events.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.events.EventState;
import org.roundtable.events.event.Event;
import org.roundtable.events.event.Events;
import org.roundtable.events.event.Invited;
import org.roundtable.events.event.InvitedToTell;
import org.roundtable.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells each invited institution what it doesn't know yet of an event. The event says that this is
 * owed, in the same write as the change; whoever dies on the way leaves it owed, and the sweep goes
 * on. Of what an institution was told, nothing is told again.
 */
@Component
class TellInvited {

  private static final Logger log = LoggerFactory.getLogger(TellInvited.class);

  private final Events events;
  private final Invitations invitations;
  private final MongoOperations mongo;
  private final InstantSource clock;

  TellInvited(Events events, Invitations invitations, MongoOperations mongo, InstantSource clock) {
    this.events = events;
    this.invitations = invitations;
    this.mongo = mongo;
    this.clock = clock;
  }

  @EventListener
  void on(InvitedToTell owed) {
    tryToTell(owed.event());
  }

  @Scheduled(fixedDelayString = "${roundtable.events.tell-sweep:30s}")
  void sweep() {
    events.findByOwesNotice(true).forEach(event -> tryToTell(event.id()));
  }

  private void tryToTell(UUID event) {
    try {
      events.findById(event).filter(each -> each.owesNotice() != null).ifPresent(this::tell);
    } catch (DataAccessException | Problem away) {
      // The change itself is saved; whoever made it isn't to hear that it failed.
      log.warn("the invited are told later event={}", event);
    }
  }

  private void tell(Event event) {
    Instant now = clock.instant();
    if (event.state() != EventState.HELD && event.schedule().to().isAfter(now)) {
      Map<InstitutionCode, Invitation> told =
          invitations.findByEvent(event.id()).stream()
              .collect(Collectors.toMap(Invitation::institution, Function.identity()));
      for (Invited invited : event.invited()) {
        news(event, invited, Optional.ofNullable(told.get(invited.code())), now)
            .ifPresent(invitations::save);
      }
    }
    // By the collection: by the class, the event's version would count on without a fact.
    mongo.updateFirst(
        Query.query(where("_id").is(event.id()).and("version").is(event.revision())),
        new Update().unset("owesNotice"),
        "events");
  }

  private static Optional<Invitation> news(
      Event event, Invited invited, Optional<Invitation> told, Instant now) {
    if (told.isPresent()) {
      return told.get().after(event, invited, now);
    }
    return event.state() == EventState.CANCELLED
        ? Optional.empty()
        : Optional.of(Invitation.first(event, invited, now));
  }
}
