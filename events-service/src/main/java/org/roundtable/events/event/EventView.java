package org.roundtable.events.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.contracts.events.InvitationAnswer;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.platform.security.Caller;

/**
 * An event as its reader sees it. A guest sees its own institution's invitation and none else, nor
 * how many seats there are.
 *
 * @param from the instant of its begin, and {@code to} of its end, for readers in other zones
 */
record EventView(
    UUID id,
    long version,
    OfficeCode office,
    EventType type,
    EventState state,
    PublicText title,
    PublicText city,
    CountryCode country,
    LocalDate start,
    LocalDate end,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime endTime,
    ZoneId timeZone,
    Instant from,
    Instant to,
    @Nullable Venue venue,
    @Nullable URI onlineLink,
    List<LanguageTag> languages,
    List<LanguageTag> interpretation,
    List<PublicText> aims,
    @Nullable PublicText note,
    @Nullable UUID series,
    List<OfficeCode> coOrganisers,
    List<LinkedActivity> activities,
    List<Integer> objectives,
    @Nullable Integer capacity,
    @Nullable Instant rsvpUntil,
    List<AgendaItem> agenda,
    List<Invitation> invited,
    @Nullable PublicText changeNote,
    Instant changedAt) {

  /**
   * An institution's invitation.
   *
   * @param seats that it is offered
   * @param onBehalf whether the office entered the answer
   * @param accepted the seats that it asked for
   * @param granted those of them that it has
   * @param waiting those that it waits for
   */
  record Invitation(
      InstitutionCode code,
      PublicText name,
      InstitutionKind kind,
      int seats,
      @Nullable InvitationAnswer answer,
      @Nullable Instant answeredAt,
      @Nullable Boolean onBehalf,
      int accepted,
      int granted,
      int waiting) {

    static Invitation of(Event event, Invited invited) {
      Invited.@Nullable Answer answer = invited.answer();
      int accepted = event.claimed(invited.code());
      int granted = event.granted(invited.code());
      return new Invitation(
          invited.code(),
          invited.name(),
          invited.kind(),
          invited.seats(),
          answer == null ? null : answer.said(),
          answer == null ? null : answer.at(),
          answer == null ? null : answer.onBehalf(),
          accepted,
          granted,
          accepted - granted);
    }
  }

  static EventView of(Event event, Caller caller) {
    @Nullable InstitutionCode guest = caller.institution();
    Schedule schedule = event.schedule();
    return new EventView(
        event.id(),
        event.revision(),
        event.office(),
        event.type(),
        event.state(),
        event.title(),
        event.city(),
        event.country(),
        event.start(),
        event.end(),
        event.startTime(),
        event.endTime(),
        event.timeZone(),
        schedule.from(),
        schedule.to(),
        event.venue(),
        event.onlineLink(),
        event.languages(),
        event.interpretation(),
        event.aims(),
        event.note(),
        event.series(),
        event.coOrganisers(),
        event.activities(),
        event.objectives(),
        guest == null ? event.capacity() : null,
        event.rsvpUntil(),
        event.agenda(),
        event.invited().stream()
            .filter(invited -> guest == null || invited.code().equals(guest))
            .map(invited -> Invitation.of(event, invited))
            .toList(),
        event.changeNote(),
        event.changedAt());
  }
}
