package org.roundtable.workplan.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.security.Caller;
import org.roundtable.platform.web.Page;
import org.roundtable.workplan.plan.PlanHead;
import org.roundtable.workplan.plan.PlanReading;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * What a caller may see of reviews: staff all of it; a guest the rounds that its institution is
 * invited to, and in these its own inputs, or all where the round says so. Of anything else a guest
 * isn't told that it exists.
 */
@Component
class ReviewReading {

  private final PlanReading plans;
  private final Rounds rounds;
  private final Inputs inputs;

  ReviewReading(PlanReading plans, Rounds rounds, Inputs inputs) {
    this.plans = plans;
    this.rounds = rounds;
    this.inputs = inputs;
  }

  PlanHead plan(UUID id, Caller caller) {
    return plans.head(id, caller);
  }

  List<Round> rounds(UUID plan, Page.Request page, Caller caller) {
    plan(plan, caller);
    Sort order = Sort.by("_id");
    return caller.institution() == null
        ? rounds.page(plan, page.after(), order, page.limit())
        : rounds.page(plan, page.after(), caller.institution(), order, page.limit());
  }

  /** All institutions that are invited to the rounds that the caller sees. */
  Set<InstitutionCode> invited(UUID plan, Caller caller) {
    plan(plan, caller);
    List<Round> seen =
        caller.institution() == null
            ? rounds.findByPlan(plan)
            : rounds.inviting(plan, caller.institution());
    return seen.stream()
        .flatMap(round -> round.institutions().stream())
        .collect(Collectors.toSet());
  }

  Round round(UUID plan, UUID id, Caller caller) {
    plan(plan, caller);
    return rounds
        .findById(id)
        .filter(round -> round.plan().equals(plan))
        .filter(round -> caller.institution() == null || round.invites(caller.institution()))
        .orElseThrow(() -> Problem.notFound("The plan has no review round %s.".formatted(id)));
  }

  Input input(UUID plan, UUID id, Caller caller) {
    plan(plan, caller);
    return inputs
        .findById(id)
        .filter(input -> input.plan().equals(plan))
        .filter(input -> mayRead(input, caller))
        .orElseThrow(() -> Problem.notFound("The plan has no input %s.".formatted(id)));
  }

  /** Those of a plan's inputs that the caller may read, for the database to choose. */
  Criteria inputs(UUID plan, Caller caller) {
    Criteria ofPlan = where("plan").is(plan);
    InstitutionCode guest = caller.institution();
    if (guest == null) {
      return ofPlan;
    }
    List<UUID> shared =
        rounds.inviting(plan, guest).stream()
            .filter(Round::inputsVisibleToAll)
            .map(Round::id)
            .toList();
    return ofPlan.orOperator(where("institution").is(guest), where("round").in(shared));
  }

  private boolean mayRead(Input input, Caller caller) {
    InstitutionCode guest = caller.institution();
    return guest == null
        || input.institution().equals(guest)
        || rounds
            .findById(input.round())
            .filter(round -> round.inputsVisibleToAll() && round.invites(guest))
            .isPresent();
  }
}
