package org.roundtable.events.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.events.attendance.KnownAttendance;
import org.roundtable.events.attendance.KnownAttendance.ByInstitution;
import org.roundtable.events.attendance.KnownAttendances;
import org.roundtable.events.event.Event;
import org.roundtable.events.event.EventProblems;
import org.roundtable.events.event.EventReading;
import org.roundtable.events.institution.KnownInstitutions;
import org.roundtable.events.outcome.Outcomes;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Makes the reports of events that were held. */
@Component
class EventReports {

  static final Catalogue CATALOGUE = Catalogue.beside(EventReports.class, "report");

  private final EventReading reading;
  private final KnownAttendances attendances;
  private final KnownInstitutions institutions;
  private final Outcomes outcomes;

  EventReports(
      EventReading reading,
      KnownAttendances attendances,
      KnownInstitutions institutions,
      Outcomes outcomes) {
    this.reading = reading;
    this.attendances = attendances;
    this.institutions = institutions;
    this.outcomes = outcomes;
  }

  /**
   * The report of an event in a language.
   *
   * @throws Problem {@code event-state} if it wasn't held
   */
  EventReport of(UUID id, Language language, Caller caller) {
    Event event = reading.event(id, caller);
    if (event.state() != EventState.HELD) {
      throw new Problem(
          EventProblems.WRONG_STATE,
          "state",
          "An event that is %s has no report yet.".formatted(event.state()));
    }
    Optional<KnownAttendance> attendance =
        attendances
            .findById(event.office().value() + "/" + event.id())
            .map(known -> inLanguage(known, language));
    return EventReport.of(
        event,
        attendance,
        outcomes.findById(id),
        language,
        new Opening(CATALOGUE.in(language)).sentence(attendance),
        Dates.in(language).days(event.start(), event.end()));
  }

  /** Where the register has no name in the reader's language, the one that was counted stays. */
  private KnownAttendance inLanguage(KnownAttendance known, Language language) {
    List<InstitutionCode> codes = known.byInstitution().stream().map(ByInstitution::code).toList();
    Map<InstitutionCode, PublicText> names = new HashMap<>();
    institutions
        .findByCodeIn(codes)
        .forEach(one -> one.nameIn(language).ifPresent(name -> names.put(one.code(), name)));
    return known.called(part ->
        new ByInstitution(part.code(), names.getOrDefault(part.code(), part.name()), part.count()));
  }
}
