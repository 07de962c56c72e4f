package org.roundtable.events.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An event that the office organises, in its own country or elsewhere.
 *
 * <p>Lists are bounded, so that the whole event always fits in one message.
 *
 * @param start the first day, local to the venue
 * @param end the last day, not before {@code start}
 * @param invited each institution once, in the order of invitation
 */
@RecordBuilder
@Document("events")
record Event(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    EventType type,
    EventState state,
    PublicText title,
    PublicText city,
    CountryCode country,
    LocalDate start,
    LocalDate end,
    List<PublicText> aims,
    @Nullable PublicText note,
    List<Invited> invited,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, EventBuilder.With {

  static final int MOST_AIMS = 20;
  static final int MOST_INVITED = 200;

  Event {
    if (end.isBefore(start)) {
      throw Problem.invalid("end", "The event ends before it starts.");
    }
    if (aims.size() > MOST_AIMS) {
      throw Problem.invalid("aims", "An event has up to %d aims.".formatted(MOST_AIMS));
    }
    if (invited.size() > MOST_INVITED) {
      throw Problem.invalid(
          "institutions", "Up to %d institutions can be invited.".formatted(MOST_INVITED));
    }
  }

  /** The event with these invited as well; whoever was invited before stays so, as it was then. */
  Event invite(List<Invited> more, Instant now) {
    if (state != EventState.PLANNED) {
      throw closed("Nobody is invited to an event that is %s.".formatted(state));
    }
    Map<InstitutionCode, Invited> all = new LinkedHashMap<>();
    invited.forEach(institution -> all.put(institution.code(), institution));
    more.forEach(institution -> all.putIfAbsent(institution.code(), institution));
    return all.size() == invited.size()
        ? this
        : with(event -> event.invited(List.copyOf(all.values())).changedAt(now));
  }

  /** The event, having taken place. */
  Event hold(Instant now) {
    return move(EventState.HELD, now);
  }

  /** The event, called off. */
  Event cancel(Instant now) {
    return move(EventState.CANCELLED, now);
  }

  @Override
  public Event withOutbox(List<OutboxEntry> owed) {
    return with(event -> event.outbox(owed));
  }

  private Event move(EventState next, Instant now) {
    if (!EventTransitions.allows(state, next)) {
      throw closed("An event that is %s can't become %s.".formatted(state, next));
    }
    return with(event -> event.state(next).changedAt(now));
  }

  private static Problem closed(String detail) {
    return new Problem(EventProblems.WRONG_STATE, "state", detail);
  }
}
