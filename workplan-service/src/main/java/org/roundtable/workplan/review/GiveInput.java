package org.roundtable.workplan.review;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.roundtable.workplan.plan.PlanHead;
import org.roundtable.workplan.plan.PlanProblems;
import org.roundtable.workplan.version.Revision;
import org.roundtable.workplan.version.Revisions;
import org.springframework.stereotype.Component;

/**
 * Takes an institution's input: from its guest, or from the office on its behalf.
 *
 * <p>One that arrives in the moment in which its round closes is taken: it is there, and waits for
 * its answer as any other.
 */
@Component
class GiveInput {

  /** How many inputs a round takes: a report holds them all. */
  private static final long MOST = 5_000;

  private final ReviewReading reading;
  private final Revisions revisions;
  private final ItemPart parts;
  private final Inputs inputs;
  private final InstantSource clock;

  GiveInput(
      ReviewReading reading,
      Revisions revisions,
      ItemPart parts,
      Inputs inputs,
      InstantSource clock) {
    this.reading = reading;
    this.revisions = revisions;
    this.parts = parts;
    this.inputs = inputs;
    this.clock = clock;
  }

  Input give(UUID planId, NewId id, InputApi.NewInput body, Caller caller) {
    PlanHead plan = reading.plan(planId, caller);
    Round round = reading.round(planId, body.round(), caller);
    round.requireTaking(plan);
    requireRoom(round);
    Input input =
        Input.give(
            id.value(),
            round,
            place(round, body.item(), body.part()),
            institution(body.onBehalfOf(), caller),
            body.text(),
            body.language(),
            !caller.guest(),
            day(body.givenOn(), caller),
            clock.instant());
    return id.insert(inputs, input);
  }

  private Input.@Nullable Place place(Round round, @Nullable UUID item, @Nullable String part) {
    if (item == null) {
      if (part != null) {
        throw Problem.invalid("part", "Name the item whose part it is.");
      }
      return null;
    }
    Revision reviewed =
        revisions
            .find(round.plan(), item, round.planVersion())
            .orElseThrow(() ->
                new Problem(
                    PlanProblems.UNKNOWN_ITEM,
                    "item",
                    "Version %d has no item %s.".formatted(round.planVersion(), item)));
    if (part != null) {
      parts.require(reviewed.line(), part);
    }
    return new Input.Place(item, reviewed.objective(), part);
  }

  private static InstitutionCode institution(@Nullable InstitutionCode onBehalfOf, Caller caller) {
    InstitutionCode own = caller.institution();
    if (own == null) {
      return Problem.required("onBehalfOf", onBehalfOf);
    }
    if (onBehalfOf != null && !onBehalfOf.equals(own)) {
      throw Problem.invalid("onBehalfOf", "You speak for %s only.".formatted(own));
    }
    return own;
  }

  /** A guest gives it today; the office may enter what was said in an earlier meeting. */
  private LocalDate day(@Nullable LocalDate given, Caller caller) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (given != null && caller.guest()) {
      throw Problem.invalid("givenOn", "You give it today; only the office enters another day.");
    }
    // East of Greenwich it may be tomorrow already.
    if (given != null && given.isAfter(today.plusDays(1))) {
      throw Problem.invalid("givenOn", "The day has not come yet.");
    }
    return Objects.requireNonNullElse(given, today);
  }

  private void requireRoom(Round round) {
    if (inputs.countByPlanAndRound(round.plan(), round.id()) >= MOST) {
      throw new Problem(
          ReviewProblems.ROUND_STATE,
          "round",
          "Round %d has %d inputs, which is the most.".formatted(round.number(), MOST));
    }
  }
}
