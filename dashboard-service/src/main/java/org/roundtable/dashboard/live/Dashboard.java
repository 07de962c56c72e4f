package org.roundtable.dashboard.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.dashboard.figures.InputAnswer;
import org.roundtable.dashboard.reach.Reached;

/**
 * The document that the dashboard's page shows.
 *
 * @param office whose dashboard it is
 * @param asOf when it was put together
 * @param latestEvents at most twenty, the newest first
 * @param reached unique people of each year, the newest first: all countries together, then each
 */
record Dashboard(
    OfficeCode office,
    Instant asOf,
    FigureSet totals,
    List<Country> countries,
    List<Office> offices,
    List<Event> latestEvents,
    List<Reached> reached) {

  record Country(CountryCode country, FigureSet figures) {}

  record Office(OfficeCode office, Instant latestFactAt) {}

  /** Figures of a country or, as totals, of all of them. */
  record FigureSet(
      Workplans workplans,
      List<ObjectiveActivities> objectives,
      Activities activities,
      Inputs inputs,
      Events events,
      Attendance attendance) {}

  record Workplans(long total, Map<PlanState, Long> byState) {}

  record ObjectiveActivities(
      ProgrammeCode programme, int number, PublicText name, long activities) {}

  record Activities(long total, Map<ActivityStatus, Long> byStatus) {}

  /** What institutions said in reviews of plans; what they took back doesn't count. */
  record Inputs(long total, Map<InputAnswer, Long> byAnswer) {}

  record Events(long total, Map<EventType, Long> byType, Map<EventState, Long> byState) {}

  /**
   * Participations: a person at two events counts twice.
   *
   * @param notToldApart people in the cells that offices merge, which each breakdown lacks
   * @param eventsWithoutFigures where people attended whom the total doesn't count
   */
  record Attendance(
      long total,
      Map<Sex, Long> bySex,
      List<ByInstitution> byInstitution,
      Map<InstitutionKind, Long> byKind,
      Map<AgeBand, Long> byAgeBand,
      NotToldApart notToldApart,
      long eventsWithoutFigures) {}

  record NotToldApart(long bySex, long byInstitution, long byKind, long byAgeBand) {}

  /**
   * People of one institution.
   *
   * @param country in totals only, where a code may stand for institutions of several countries
   */
  record ByInstitution(
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) CountryCode country,
      InstitutionCode code,
      PublicText name,
      InstitutionKind kind,
      long count) {}

  /**
   * An event with who attended it.
   *
   * @param attendance null as long as it isn't known, and where no figures were published
   * @param figuresPublished null as long as nothing is known of the attendance
   * @param sentence the attendance in words; null if there was nobody
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Event(
      OfficeCode office,
      UUID id,
      EventType type,
      EventState state,
      PublicText title,
      PublicText city,
      CountryCode country,
      LocalDate start,
      LocalDate end,
      @Nullable Attendance attendance,
      @Nullable Boolean figuresPublished,
      @Nullable String sentence) {}
}
