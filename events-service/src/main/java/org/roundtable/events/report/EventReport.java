package org.roundtable.events.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventType;
import org.roundtable.events.attendance.KnownAttendance;
import org.roundtable.events.event.AgendaItem;
import org.roundtable.events.event.Event;
import org.roundtable.events.outcome.ActionPoint;
import org.roundtable.events.outcome.Outcome;
import org.roundtable.platform.language.Language;

/**
 * The report of an event for its readers.
 *
 * @param opening the sentence that says who took part, in the language of the report
 * @param when the days, in its language
 * @param figuresPublished whether it is known how many took part; if not, {@code total} is missing
 *     and not zero
 * @param institutionNotTold how many people's institution the office doesn't tell apart
 * @param invited how many institutions were invited
 */
record EventReport(
    UUID event,
    Language language,
    EventType type,
    PublicText title,
    String opening,
    String when,
    LocalDate start,
    LocalDate end,
    PublicText city,
    @Nullable PublicText venue,
    List<PublicText> aims,
    @Nullable PublicText note,
    int invited,
    boolean figuresPublished,
    @Nullable Integer total,
    List<KnownAttendance.BySex> bySex,
    List<KnownAttendance.ByInstitution> byInstitution,
    int institutionNotTold,
    List<AgendaItem> agenda,
    List<PublicText> decisions,
    List<PublicText> recommendations,
    List<ActionPoint> actionPoints) {

  static EventReport of(
      Event event,
      Optional<KnownAttendance> attendance,
      Optional<Outcome> outcome,
      Language language,
      String opening,
      String when) {
    @Nullable Integer total = attendance.map(KnownAttendance::total).orElse(null);
    return new EventReport(
        event.id(),
        language,
        event.type(),
        event.title(),
        opening,
        when,
        event.start(),
        event.end(),
        event.city(),
        event.venue() == null ? null : event.venue().name(),
        event.aims(),
        event.note(),
        event.invited().size(),
        total != null,
        total,
        attendance.map(KnownAttendance::bySex).orElse(List.of()),
        attendance.map(KnownAttendance::byInstitution).orElse(List.of()),
        attendance.map(KnownAttendance::institutionNotTold).orElse(0),
        event.agenda(),
        outcome.map(Outcome::decisions).orElse(List.of()),
        outcome.map(Outcome::recommendations).orElse(List.of()),
        outcome.map(Outcome::actionPoints).orElse(List.of()));
  }
}
