package org.roundtable.events.invitation;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.InvitationAnswer;
import org.roundtable.contracts.events.InvitationOccasion;
import org.roundtable.events.calendar.EventCalendar;
import org.roundtable.events.event.Event;
import org.roundtable.events.event.Invited;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an institution was last told of its invitation to an event.
 *
 * @param id always the same for an event and an institution, so that there is one
 * @param occasion why it was told; null where this version is to be told to nobody
 * @param calendar the event as an iTIP message
 * @param nextReminder when to remind it next; null where nothing is left to remind it of
 */
@RecordBuilder
@Document("invitations")
@CompoundIndex(name = "ofEvent", def = "{'event': 1}")
@CompoundIndex(name = "toRemind", def = "{'nextReminder': 1}", sparse = true)
record Invitation(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    UUID event,
    InstitutionCode institution,
    int seats,
    @Nullable InvitationAnswer answer,
    int granted,
    int waiting,
    EventState state,
    int sequence,
    @Nullable InvitationOccasion occasion,
    String calendar,
    PublicText title,
    PublicText city,
    LocalDate start,
    LocalDate end,
    @Nullable LocalTime startTime,
    @Nullable LocalTime endTime,
    ZoneId timeZone,
    @Nullable PublicText reason,
    @Nullable Instant rsvpUntil,
    @Nullable Instant nextReminder,
    Instant changedAt,
    List<OutboxEntry> outbox)
    implements Aggregate, InvitationBuilder.With {

  /** What it is told first. */
  static Invitation first(Event event, Invited invited, Instant now) {
    return of(event, invited, null, InvitationOccasion.INVITED, now);
  }

  /** What it is told of the event as it is now; nothing if that is what it knows. */
  Optional<Invitation> after(Event changed, Invited invited, Instant now) {
    InvitationOccasion news =
        changed.state() == EventState.CANCELLED
            ? InvitationOccasion.CANCELLED
            : InvitationOccasion.UPDATED;
    Invitation next = of(changed, invited, version, news, now);
    return saysMoreThan(next) ? Optional.empty() : Optional.of(next.withOutbox(outbox));
  }

  /** Whether the other says nothing that this one hasn't said. */
  private boolean saysMoreThan(Invitation other) {
    return sequence >= other.sequence
        && state == other.state
        && seats == other.seats
        && granted == other.granted
        && waiting == other.waiting
        && answer == other.answer
        && Objects.equals(rsvpUntil, other.rsvpUntil);
  }

  /**
   * What it is told at a time that a reminder was set for.
   *
   * @param event as it is now; null where it is gone
   */
  Invitation reminded(@Nullable Event event, Instant now) {
    @Nullable Instant due = nextReminder;
    Optional<Invited> invited =
        Optional.ofNullable(event)
            .filter(each -> each.state() == EventState.PLANNED)
            .filter(each -> each.schedule().from().isAfter(now))
            .flatMap(each -> each.invitation(institution));
    if (event == null || invited.isEmpty() || due == null) {
      return with(invitation -> invitation.occasion(null).nextReminder(null));
    }
    boolean tell = Reminder.isDue(event, invited.get(), due, now);
    return of(event, invited.get(), version, tell ? InvitationOccasion.REMINDER : null, now)
        .withOutbox(outbox);
  }

  private static Invitation of(
      Event event,
      Invited invited,
      @Nullable Long version,
      @Nullable InvitationOccasion occasion,
      Instant now) {
    int granted = event.granted(invited.code());
    return new Invitation(
        idOf(event.id(), invited.code()),
        version,
        event.office(),
        event.id(),
        invited.code(),
        invited.seats(),
        invited.answer() == null ? null : invited.answer().said(),
        granted,
        event.claimed(invited.code()) - granted,
        event.state(),
        event.sequence(),
        occasion,
        EventCalendar.message(event),
        event.title(),
        event.city(),
        event.start(),
        event.end(),
        event.startTime(),
        event.endTime(),
        event.timeZone(),
        event.changeNote(),
        event.rsvpUntil(),
        event.state() == EventState.PLANNED ? Reminder.next(event, invited, now) : null,
        now,
        List.of());
  }

  static UUID idOf(UUID event, InstitutionCode institution) {
    return UUID.nameUUIDFromBytes((event + "/" + institution).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Invitation withOutbox(List<OutboxEntry> owed) {
    return with(invitation -> invitation.outbox(owed));
  }
}
