package org.roundtable.workplan.progress;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.plan.ProgressNote;
import org.springframework.stereotype.Component;

/** Notes how far an activity has come. */
@Component
class NoteProgress {

  private final PlanTracking plans;
  private final ProgressHistory history;
  private final InstantSource clock;

  NoteProgress(PlanTracking plans, ProgressHistory history, InstantSource clock) {
    this.plans = plans;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Adds a note.
   *
   * @param id the note's; where an earlier run of the same request added it, nothing is added
   * @return the activity with it
   */
  PlanTracking.Item note(
      UUID plan, UUID itemId, NewId id, IfMatch match, ProgressApi.NewNote body) {
    plans.live(plan);
    PlanTracking.Item item = plans.item(plan, itemId);
    if (item.line().kind() != ItemKind.ACTIVITY) {
      throw Problem.invalid("item", "Only an activity has progress of its own.");
    }
    history.file(item);
    if (history.find(itemId, id.value()).isPresent()) {
      return item;
    }
    match.check(item.version());
    PlanTracking.Item noted = plans.note(item, next(item, id.value(), body));
    history.file(noted);
    return noted;
  }

  private ProgressNote next(PlanTracking.Item item, UUID id, ProgressApi.NewNote body) {
    Instant now = clock.instant();
    requirePast("actualStart", body.actualStart(), now);
    requirePast("actualEnd", body.actualEnd(), now);
    int number = item.progress() == null ? 1 : item.progress().last().number() + 1;
    int standsFor =
        body.corrects() == null ? number : corrected(item.id(), body.corrects()).standsFor();
    return new ProgressNote(
        id,
        number,
        standsFor,
        body.status(),
        Objects.requireNonNullElse(
            body.percent(), body.status() == ActivityStatus.COMPLETED ? 100 : 0),
        body.actualStart(),
        body.actualEnd(),
        body.note(),
        Objects.requireNonNullElse(body.evidence(), java.util.List.of()),
        body.corrects(),
        now,
        Author.OFFICER);
  }

  private ProgressNote corrected(UUID item, UUID note) {
    Optional<ProgressNote> found = history.find(item, note);
    return found.orElseThrow(() ->
        Problem.invalid("corrects", "The activity's history has no note %s.".formatted(note)));
  }

  /** In some country of the earth it is tomorrow already. */
  private static void requirePast(String field, @Nullable LocalDate day, Instant now) {
    if (day != null && day.isAfter(now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
      throw Problem.invalid(field, "This day is still to come. Noted is what has happened.");
    }
  }
}
