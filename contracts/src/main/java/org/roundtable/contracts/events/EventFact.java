package org.roundtable.contracts.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.InstitutionKind;

/**
 * An event as it stands. Who attended is told by {@code AttendanceFact}, as counts.
 *
 * @param office the office that organises it, which need not lie in the event's country
 * @param start the first day, local to the venue
 * @param end the last day, not before {@code start}
 * @param changedAt when this version was decided; for people to read, never to order by
 */
@Contract(type = "org.roundtable.events.event.v1", topic = Topics.EVENTS)
public record EventFact(
    OfficeCode office,
    UUID id,
    long version,
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
    Instant changedAt)
    implements Shareable {

  /** An institution that was invited, with its name and kind as they were then. */
  public record Invited(InstitutionCode code, PublicText name, InstitutionKind kind) {}
}
