package org.roundtable.contracts.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Topics;

/**
 * What an institution is to be told of its invitation to an event. It stays in the office: who in
 * the institution gets it is known to whoever sends it.
 *
 * @param version each is to be told, once
 * @param seats that the institution is offered
 * @param answer what it said; null as long as it said nothing
 * @param granted the seats that it has
 * @param waiting those that it asked for and waits for
 * @param state the event's
 * @param sequence counts what changed for those who have it in their calendar (RFC 5546, 2.1.4)
 * @param calendar an iTIP message by RFC 5546 without {@code ORGANIZER} and {@code ATTENDEE}, which
 *     the sender adds
 * @param reason why the event was moved or called off
 * @param rsvpUntil until when the institution may answer
 */
@Contract(type = "org.roundtable.events.invitation.v1", topic = Topics.INVITATIONS)
public record InvitationFact(
    OfficeCode office,
    UUID id,
    long version,
    UUID event,
    InstitutionCode institution,
    int seats,
    @Nullable InvitationAnswer answer,
    int granted,
    int waiting,
    EventState state,
    int sequence,
    InvitationOccasion occasion,
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
    Instant changedAt)
    implements Message {}
