package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.platform.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Lets one at a time do something with a whole plan. */
@Component
class PlanClaims {

  private static final Duration LEASE = Duration.ofMinutes(5);

  private final MongoOperations mongo;
  private final InstantSource clock;

  PlanClaims(MongoOperations mongo, InstantSource clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** When a claim that is made now runs out. */
  Instant until() {
    return clock.instant().plus(LEASE);
  }

  /** Makes the claim, unless somebody has one. */
  boolean take(PlanClaim claim) {
    try {
      mongo.insert(claim);
      return true;
    } catch (DuplicateKeyException other) {
      return false;
    }
  }

  Optional<PlanClaim> find(UUID plan) {
    return Optional.ofNullable(mongo.findById(plan, PlanClaim.class));
  }

  /** Makes a claim one's own whose maker must have died. */
  boolean takeOver(UUID plan) {
    Query dead = byPlan(plan).addCriteria(where("until").lt(clock.instant()));
    return mongo
            .updateFirst(dead, Update.update("until", until()), PlanClaim.class)
            .getModifiedCount()
        == 1;
  }

  /** Puts one's own claim in the place of one that was taken over. */
  void replace(PlanClaim claim) {
    mongo.save(claim);
  }

  /** Says how far an import is, and that somebody is still at it. */
  void advance(UUID plan, PlanClaim.Phase phase) {
    Update further = Update.update("phase", phase).set("until", until());
    mongo.updateFirst(byPlan(plan), further, PlanClaim.class);
  }

  void release(UUID plan) {
    mongo.remove(byPlan(plan), PlanClaim.class);
  }

  /** What dead processes left. */
  List<PlanClaim> left() {
    return mongo.find(Query.query(where("until").lt(clock.instant())), PlanClaim.class);
  }

  /** That no workbook is being imported into the plan. */
  void requireNoImport(UUID plan) {
    if (find(plan).filter(claim -> claim.imported() != null).isPresent()) {
      throw new Problem(
          PlanProblems.BEING_IMPORTED,
          null,
          "A workbook is being imported into the plan. Try again in a moment.");
    }
  }

  /** The problem of a plan that somebody else has a claim on. */
  Problem taken(UUID plan) {
    requireNoImport(plan);
    return new Problem(
        PlanProblems.BEING_SUBMITTED,
        null,
        "Somebody else is submitting it just now. Read the plan again in a moment.");
  }

  private static Query byPlan(UUID plan) {
    return Query.query(where("_id").is(plan));
  }
}
