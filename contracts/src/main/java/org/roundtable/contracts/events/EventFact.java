package org.roundtable.contracts.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.LanguageTag;
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
 * @param timeZone of the venue; it and all that follows it are missing in facts of before they were
 *     told
 * @param startTime on the first day; without it the event takes whole days
 * @param endTime on the last day
 * @param coOrganisers offices that organise it together with this one
 * @param series the series that it belongs to
 * @param activities of the office's workplans, which it serves
 * @param objectives the numbers of the objectives that these activities serve
 * @param languages that are spoken
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
    Instant changedAt,
    @Nullable ZoneId timeZone,
    @Nullable LocalTime startTime,
    @Nullable LocalTime endTime,
    @Nullable List<OfficeCode> coOrganisers,
    @Nullable UUID series,
    @Nullable List<Activity> activities,
    @Nullable List<Integer> objectives,
    @Nullable List<LanguageTag> languages)
    implements Shareable {

  /** An event of whole days, of which no more is known. */
  public EventFact(
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
      Instant changedAt) {
    this(
        office, id, version, type, state, title, city, country, start, end, aims, note, invited,
        changedAt, null, null, null, null, null, null, null, null);
  }

  /** An activity, by its workplan and its place in there. */
  public record Activity(UUID plan, UUID item) {}

  /** An institution that was invited, with its name and kind as they were then. */
  public record Invited(InstitutionCode code, PublicText name, InstitutionKind kind) {}
}
