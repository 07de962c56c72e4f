package org.roundtable.dashboard.live;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.dashboard.figures.Figures;
import org.roundtable.dashboard.figures.Institution;
import org.roundtable.dashboard.figures.ObjectiveNumber;
import org.roundtable.dashboard.figures.Tally;
import org.roundtable.dashboard.figures.Untold;
import org.roundtable.dashboard.rollup.Snapshot;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.stereotype.Component;

/** Puts a snapshot into the words and the shape of the {@link Dashboard}. */
@Component
class Composer {

  private final OfficeProperties office;
  private final InstantSource clock;

  Composer(OfficeProperties office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  Dashboard compose(Snapshot snapshot, PressNote pressNote) {
    return new Dashboard(
        office.code(),
        clock.instant(),
        figures(snapshot.totals(), true),
        snapshot.countries().entrySet().stream()
            .map(entry -> new Dashboard.Country(entry.getKey(), figures(entry.getValue(), false)))
            .toList(),
        snapshot.offices().entrySet().stream()
            .map(entry -> new Dashboard.Office(entry.getKey(), entry.getValue()))
            .toList(),
        snapshot.latestEvents().stream()
            .map(latest -> event(latest.event(), latest.attendance(), pressNote))
            .toList(),
        snapshot.reached());
  }

  private static Dashboard.FigureSet figures(Figures figures, boolean ofAllCountries) {
    return new Dashboard.FigureSet(
        new Dashboard.Workplans(figures.workplans().total(), counts(figures.workplans())),
        figures.objectives().rows().stream()
            .map(Tally.Row::key)
            .map(objective ->
                new Dashboard.ObjectiveActivities(
                    objective.programme(),
                    objective.number(),
                    objective.name(),
                    figures
                        .objectiveActivities()
                        .count(new ObjectiveNumber(objective.programme(), objective.number()))))
            .toList(),
        new Dashboard.Activities(figures.activities().total(), counts(figures.activities())),
        new Dashboard.Inputs(figures.inputs().total(), counts(figures.inputs())),
        new Dashboard.Events(
            figures.eventTypes().total(),
            counts(figures.eventTypes()),
            counts(figures.eventStates())),
        attendance(
            figures,
            figures.institutions().rows().stream()
                .map(row ->
                    institution(
                        ofAllCountries ? row.key().country() : null, row.key(), row.count()))
                .toList()));
  }

  private static Dashboard.Attendance attendance(
      Figures figures, List<Dashboard.ByInstitution> institutions) {
    return new Dashboard.Attendance(
        figures.participations(),
        counts(figures.sexes()),
        institutions,
        counts(figures.kinds()),
        counts(figures.ageBands()),
        new Dashboard.NotToldApart(
            figures.untold().count(Untold.SEX),
            figures.untold().count(Untold.INSTITUTION),
            figures.untold().count(Untold.KIND),
            figures.untold().count(Untold.AGE_BAND)),
        figures.untold().count(Untold.EVENT));
  }

  private static Dashboard.ByInstitution institution(
      @Nullable CountryCode country, Institution institution, long count) {
    return new Dashboard.ByInstitution(
        country, institution.code(), institution.name(), institution.kind(), count);
  }

  private static Dashboard.Event event(
      EventFact event, @Nullable AttendanceFact attendance, PressNote pressNote) {
    return new Dashboard.Event(
        event.office(),
        event.id(),
        event.type(),
        event.state(),
        event.title(),
        event.city(),
        event.country(),
        event.start(),
        event.end(),
        attendance == null || !attendance.hasFigures() ? null : attendance(attendance),
        attendance == null ? null : attendance.hasFigures(),
        pressNote.sentence(attendance));
  }

  /** In the order in which the office names its institutions. */
  private static Dashboard.Attendance attendance(AttendanceFact fact) {
    List<Dashboard.ByInstitution> institutions =
        fact.byInstitution().stream()
            .map(part ->
                new Dashboard.ByInstitution(
                    null, part.code(), part.name(), part.kind(), part.count()))
            .toList();
    return attendance(Figures.of(fact), institutions);
  }

  private static <K extends Comparable<? super K>> Map<K, Long> counts(Tally<K> tally) {
    return tally.rows().stream()
        .collect(
            Collectors.toMap(
                Tally.Row::key, Tally.Row::count, (first, again) -> first, LinkedHashMap::new));
  }
}
