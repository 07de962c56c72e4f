package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.revision.IfMatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Changes many items of a draft at once: all of them or none.
 *
 * <p>While a claim on the plan keeps others from its items, the plan is read, the change is decided
 * and its steps are written down. One write makes the decision count; from then on it is carried
 * out item by item, and finished by a sweep if the process dies. A change of a single item that had
 * passed its own checks before the claim and is written after the plan was read meets its step: no
 * step changes what it doesn't find as it was read. The import is then taken back as a whole.
 */
@Component
public class ImportItems {

  private static final Logger log = LoggerFactory.getLogger(ImportItems.class);
  private static final int RENEWED_EVERY = 500;

  private final Workplans workplans;
  private final PlanClaims claims;
  private final PlanContents contents;
  private final ImportedItem items;
  private final MongoOperations mongo;

  ImportItems(
      Workplans workplans,
      PlanClaims claims,
      PlanContents contents,
      ImportedItem items,
      MongoOperations mongo) {
    this.workplans = workplans;
    this.claims = claims;
    this.contents = contents;
    this.items = items;
    this.mongo = mongo;
  }

  /**
   * Decides on a change and makes it.
   *
   * @param imported names this import
   * @param decision what changes, by the items of the draft; it may throw a problem
   * @throws Problem {@code stale-version} if somebody changed one of the items in the same moment;
   *     nothing is changed then
   */
  public void run(
      Workplan plan, UUID imported, Function<List<PlanEntry>, List<ItemChange>> decision) {
    if (!claims.take(PlanClaim.importing(plan.id(), imported, claims.until()))) {
      throw claims.taken(plan.id());
    }
    try {
      requireUnchanged(plan);
      stage(imported, decision.apply(contents.draft(plan.id())));
      claims.advance(plan.id(), PlanClaim.Phase.APPLYING);
    } catch (RuntimeException refused) {
      finish(plan.id(), imported);
      throw refused;
    }
    carryOut(plan, imported);
  }

  private void requireUnchanged(Workplan plan) {
    Workplan now = workplans.get(plan.id());
    new IfMatch(plan.revision()).check(now);
    now.requireOpen();
  }

  /** Finishes or takes back what a dead process left. */
  @Scheduled(fixedDelayString = "${roundtable.workplan.import-sweep:1m}")
  void sweep() {
    for (PlanClaim claim : claims.left()) {
      if (claim.imported() != null && claims.takeOver(claim.plan())) {
        log.warn(
            "an import was left half done plan={} import={} phase={}",
            claim.plan(),
            claim.imported(),
            claim.phase());
        recover(claim.plan(), claim.imported(), Objects.requireNonNull(claim.phase()));
      }
    }
  }

  private void recover(UUID plan, UUID imported, PlanClaim.Phase phase) {
    switch (phase) {
      case STAGING -> {}
      case APPLYING -> {
        if (!applied(plan, steps(imported))) {
          revert(plan, imported);
        }
      }
      case REVERTING -> revert(plan, imported);
    }
    finish(plan, imported);
  }

  private void carryOut(Workplan plan, UUID imported) {
    boolean done;
    try {
      done = applied(plan.id(), steps(imported));
    } catch (RuntimeException failed) {
      revert(plan.id(), imported);
      finish(plan.id(), imported);
      throw failed;
    }
    if (!done) {
      revert(plan.id(), imported);
      finish(plan.id(), imported);
      throw new Problem(
          ProblemType.STALE_VERSION,
          "If-Match",
          "Somebody changed an item in the same moment. Nothing was imported; send it again.");
    }
    finish(plan.id(), imported);
  }

  private void stage(UUID imported, List<ItemChange> changes) {
    List<ImportStep> steps = new ArrayList<>();
    for (ItemChange change : inTurn(changes)) {
      steps.add(ImportStep.of(imported, steps.size(), change));
    }
    if (!steps.isEmpty()) {
      mongo.insert(steps, ImportStep.class);
    }
  }

  /** Items that go free their codes first, and those that come are added from the root on. */
  static List<ItemChange> inTurn(List<ItemChange> changes) {
    return changes.stream()
        .sorted(
            Comparator.comparing((ItemChange change) -> change.after() != null)
                .thenComparing(change -> change.before() == null)
                .thenComparing(ImportItems::order))
        .toList();
  }

  private static String order(ItemChange change) {
    return change.after() == null ? "" : change.after().code().order();
  }

  private List<ItemChange> steps(UUID imported) {
    Query all = Query.query(where("imported").is(imported)).with(Sort.by("place"));
    return mongo.find(all, ImportStep.class).stream().map(ImportStep::change).toList();
  }

  private void revert(UUID plan, UUID imported) {
    claims.advance(plan, PlanClaim.Phase.REVERTING);
    List<ItemChange> backwards =
        steps(imported).reversed().stream().map(ItemChange::reversed).toList();
    items.giveUpCodes(backwards);
    int done = 0;
    for (ItemChange change : backwards) {
      if (!items.become(plan, change)) {
        log.info("an item was changed beside an import item={}", change.item());
      }
      renew(plan, PlanClaim.Phase.REVERTING, ++done);
    }
    items.regainCodes(backwards);
  }

  private boolean applied(UUID plan, List<ItemChange> changes) {
    items.giveUpCodes(changes);
    int done = 0;
    for (ItemChange change : changes) {
      if (!items.become(plan, change)) {
        return false;
      }
      renew(plan, PlanClaim.Phase.APPLYING, ++done);
    }
    return true;
  }

  private void renew(UUID plan, PlanClaim.Phase phase, int done) {
    if (done % RENEWED_EVERY == 0) {
      claims.advance(plan, phase);
    }
  }

  private void finish(UUID plan, UUID imported) {
    mongo.remove(Query.query(where("imported").is(imported)), ImportStep.class);
    claims.release(plan);
  }
}
