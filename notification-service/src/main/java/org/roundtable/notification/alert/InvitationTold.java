package org.roundtable.notification.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.InvitationFact;
import org.roundtable.contracts.events.InvitationOccasion;

/**
 * An institution's invitation to an event, or what became of it, for its focal points.
 *
 * @param thing the invitation
 * @param startTime where the event takes place, in {@code timeZone}; null for whole days
 * @param calendar an iTIP message that lacks sender and reader
 */
public record InvitationTold(
    OfficeCode office,
    UUID thing,
    long occurrence,
    InvitationOccasion occasion,
    InstitutionCode institution,
    int seats,
    PublicText title,
    PublicText city,
    LocalDate start,
    LocalDate end,
    @Nullable LocalTime startTime,
    @Nullable LocalTime endTime,
    String timeZone,
    @Nullable PublicText reason,
    @Nullable Instant rsvpUntil,
    String calendar,
    Instant at)
    implements Told {

  /** How an invitation says that it is one. */
  public static final String WHAT = "INVITATION";

  /** What the fact says to a focal point. */
  public static InvitationTold of(InvitationFact fact) {
    return new InvitationTold(
        fact.office(),
        fact.id(),
        fact.version(),
        fact.occasion(),
        fact.institution(),
        fact.seats(),
        fact.title(),
        fact.city(),
        fact.start(),
        fact.end(),
        fact.startTime(),
        fact.endTime(),
        fact.timeZone().getId(),
        fact.reason(),
        fact.rsvpUntil(),
        fact.calendar(),
        fact.changedAt());
  }

  /** Whether somebody who is told only now can still make use of it. */
  public boolean isAhead(LocalDate today) {
    return occasion != InvitationOccasion.CANCELLED && !end.isBefore(today);
  }

  @Override
  public String what() {
    return WHAT;
  }
}
