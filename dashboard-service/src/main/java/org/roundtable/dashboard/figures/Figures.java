package org.roundtable.dashboard.figures;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.contracts.participants.AgeBand;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.InputFact;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.WorkplanFact;

/**
 * What is counted of a country, of all countries, or of a single fact.
 *
 * <p>They form a group: a changed fact moves what it counted for by {@link #minus} of its old
 * version and {@link #plus} of its new one, in whatever order facts arrive.
 *
 * @param objectives how many workplans serve each
 * @param objectiveActivities how many activities serve each
 * @param inputs what institutions said of plans, by what came of it
 * @param participations people at events: whoever attended two counts twice
 * @param untold what of attendances isn't told
 */
@RecordBuilder
public record Figures(
    Tally<PlanState> workplans,
    Tally<Objective> objectives,
    Tally<ObjectiveNumber> objectiveActivities,
    Tally<ActivityStatus> activities,
    Tally<InputAnswer> inputs,
    Tally<EventType> eventTypes,
    Tally<EventState> eventStates,
    long participations,
    Tally<Sex> sexes,
    Tally<Institution> institutions,
    Tally<InstitutionKind> kinds,
    Tally<AgeBand> ageBands,
    Tally<Untold> untold)
    implements FiguresBuilder.With {

  public Figures {
    // What was stored before these were counted lacks them.
    kinds = kinds == null ? Tally.none() : kinds;
    ageBands = ageBands == null ? Tally.none() : ageBands;
    untold = untold == null ? Tally.none() : untold;
  }

  /** Nothing counted. */
  public static final Figures NONE =
      new Figures(
          Tally.none(),
          Tally.none(),
          Tally.none(),
          Tally.none(),
          Tally.none(),
          Tally.none(),
          Tally.none(),
          0,
          Tally.none(),
          Tally.none(),
          Tally.none(),
          Tally.none(),
          Tally.none());

  /** What a workplan counts for. */
  public static Figures of(WorkplanFact plan) {
    Map<Integer, Objective> numbered =
        plan.objectives().stream()
            .map(o -> new Objective(plan.programme(), o.number(), o.name()))
            .collect(Collectors.toMap(Objective::number, Function.identity(), first()));
    return NONE.with(counted ->
        counted
            .workplans(Tally.ofEach(List.of(plan.state())))
            .objectives(Tally.ofEach(List.copyOf(numbered.values()))));
  }

  /** What an activity counts for: nothing once its plan no longer has it. */
  public static Figures of(ActivityFact activity) {
    if (activity.removed()) {
      return NONE;
    }
    ObjectiveNumber objective = new ObjectiveNumber(activity.programme(), activity.objective());
    return NONE.with(counted ->
        counted
            .objectiveActivities(Tally.ofEach(List.of(objective)))
            .activities(Tally.ofEach(List.of(activity.status()))));
  }

  /** What an input counts for: nothing once the institution took it back. */
  public static Figures of(InputFact input) {
    return input.withdrawn()
        ? NONE
        : NONE.withInputs(Tally.ofEach(List.of(InputAnswer.of(input.disposition()))));
  }

  /** What an event counts for. */
  public static Figures of(EventFact event) {
    return NONE.with(counted ->
        counted
            .eventTypes(Tally.ofEach(List.of(event.type())))
            .eventStates(Tally.ofEach(List.of(event.state()))));
  }

  /** What an attendance counts for. */
  public static Figures of(AttendanceFact attendance) {
    List<Tally.Row<Sex>> sexes =
        attendance.bySex().stream().map(part -> new Tally.Row<>(part.sex(), part.count())).toList();
    List<Tally.Row<Institution>> institutions =
        attendance.byInstitution().stream()
            .map(part ->
                new Tally.Row<>(
                    new Institution(attendance.country(), part.code(), part.name(), part.kind()),
                    part.count()))
            .toList();
    return NONE.with(counted ->
        counted
            .participations(attendance.total())
            .sexes(Tally.of(sexes))
            .institutions(Tally.of(institutions))
            .kinds(rows(attendance.byKind(), part -> new Tally.Row<>(part.kind(), part.count())))
            .ageBands(
                rows(attendance.byAgeBand(), part -> new Tally.Row<>(part.ageBand(), part.count())))
            .untold(untold(attendance)));
  }

  private static Tally<Untold> untold(AttendanceFact attendance) {
    AttendanceFact.NotToldApart merged = attendance.merged();
    return Tally.of(
        List.of(
            new Tally.Row<>(Untold.EVENT, attendance.hasFigures() ? 0 : 1),
            new Tally.Row<>(Untold.SEX, merged.bySex()),
            new Tally.Row<>(Untold.INSTITUTION, merged.byInstitution()),
            new Tally.Row<>(Untold.KIND, merged.byKind()),
            new Tally.Row<>(Untold.AGE_BAND, merged.byAgeBand())));
  }

  /** Facts of older offices lack these breakdowns. */
  private static <P, K extends Comparable<? super K>> Tally<K> rows(
      @Nullable List<P> parts, Function<P, Tally.Row<K>> row) {
    return parts == null ? Tally.none() : Tally.of(parts.stream().map(row).toList());
  }

  public Figures plus(Figures other) {
    return new Figures(
        workplans.plus(other.workplans),
        objectives.plus(other.objectives),
        objectiveActivities.plus(other.objectiveActivities),
        activities.plus(other.activities),
        inputs.plus(other.inputs),
        eventTypes.plus(other.eventTypes),
        eventStates.plus(other.eventStates),
        participations + other.participations,
        sexes.plus(other.sexes),
        institutions.plus(other.institutions),
        kinds.plus(other.kinds),
        ageBands.plus(other.ageBands),
        untold.plus(other.untold));
  }

  public Figures minus(Figures other) {
    return new Figures(
        workplans.minus(other.workplans),
        objectives.minus(other.objectives),
        objectiveActivities.minus(other.objectiveActivities),
        activities.minus(other.activities),
        inputs.minus(other.inputs),
        eventTypes.minus(other.eventTypes),
        eventStates.minus(other.eventStates),
        participations - other.participations,
        sexes.minus(other.sexes),
        institutions.minus(other.institutions),
        kinds.minus(other.kinds),
        ageBands.minus(other.ageBands),
        untold.minus(other.untold));
  }

  private static <T> BinaryOperator<T> first() {
    return (first, again) -> first;
  }
}
