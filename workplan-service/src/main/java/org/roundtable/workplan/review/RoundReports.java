package org.roundtable.workplan.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.security.Caller;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.plan.PlanHead;
import org.roundtable.workplan.plan.PlanReading;
import org.roundtable.workplan.version.Difference;
import org.roundtable.workplan.version.Revision;
import org.roundtable.workplan.version.Revisions;
import org.springframework.stereotype.Component;

/** Draws up a round's report, of what its reader may see. */
@Component
class RoundReports {

  /** How many items that changed a report shows; the difference between the versions has all. */
  private static final int MOST_CHANGES = 500;

  private final ReviewReading reading;
  private final InputLists lists;
  private final PlanReading plans;
  private final Revisions revisions;

  RoundReports(ReviewReading reading, InputLists lists, PlanReading plans, Revisions revisions) {
    this.reading = reading;
    this.lists = lists;
    this.plans = plans;
    this.revisions = revisions;
  }

  RoundReport of(UUID planId, UUID roundId, Caller caller) {
    PlanHead plan = reading.plan(planId, caller);
    Round round = reading.round(planId, roundId, caller);
    PlanDifference.View changes = changes(plan, round);
    List<RoundReport.Answered> inputs = inputs(round, changes, caller);
    return new RoundReport(
        plan.title(),
        round,
        asked(round, caller).stream().map(i -> RoundReport.Asked.of(i, inputs)).toList(),
        inputs,
        changes,
        changes == null ? null : plans.codes(planId, changes));
  }

  private PlanDifference.@Nullable View changes(PlanHead plan, Round round) {
    int next = round.planVersion() + 1;
    return plan.latest() < next
        ? null
        : plans.difference(plan.id(), round.planVersion(), next, MOST_CHANGES);
  }

  /** A guest learns who else answered only where it also sees what they said. */
  private static List<InstitutionCode> asked(Round round, Caller caller) {
    InstitutionCode guest = caller.institution();
    return guest == null || round.inputsVisibleToAll() ? round.institutions() : List.of(guest);
  }

  private List<RoundReport.Answered> inputs(
      Round round, PlanDifference.@Nullable View changes, Caller caller) {
    List<Input> inputs;
    try (Stream<Input> all = lists.ofRound(round, caller)) {
      inputs = all.toList();
    }
    Set<UUID> items =
        inputs.stream().map(Input::item).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<UUID, Line> lines =
        revisions.of(round.plan(), items, round.planVersion()).stream()
            .collect(Collectors.toMap(Revision::item, Revision::line));
    Map<UUID, Difference.Kind> changed = new HashMap<>();
    if (changes != null) {
      changes.items().forEach(change -> changed.put(change.item(), change.change()));
    }
    return inputs.stream().map(input -> answered(input, lines, changed)).toList();
  }

  private static RoundReport.Answered answered(
      Input input, Map<UUID, Line> lines, Map<UUID, Difference.Kind> changed) {
    @Nullable Line line = input.item() == null ? null : lines.get(input.item());
    return line == null
        ? new RoundReport.Answered(input, null, null, null)
        : new RoundReport.Answered(
            input,
            line.code(),
            line.content().title(),
            input.item() == null ? null : changed.get(input.item()));
  }
}
