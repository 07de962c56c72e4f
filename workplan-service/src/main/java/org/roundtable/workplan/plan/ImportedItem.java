package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.item.Line;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Carries out the steps of an import, each as often as it takes and with the same end. */
@Component
class ImportedItem {

  /** Sorts behind every code and before what was removed. */
  private static final String CODELESS = "\ufffe";

  private final Workplans workplans;
  private final PlanItems items;
  private final MongoOperations mongo;
  private final InstantSource clock;

  ImportedItem(Workplans workplans, PlanItems items, MongoOperations mongo, InstantSource clock) {
    this.workplans = workplans;
    this.items = items;
    this.mongo = mongo;
    this.clock = clock;
  }

  /** Items that get another code give theirs up, since two may take each other's. */
  void giveUpCodes(List<ItemChange> changes) {
    for (ItemChange change : changes) {
      if (change.recodes()) {
        String order = Objects.requireNonNull(change.before()).code().order();
        mongo.updateFirst(
            Query.query(where("_id").is(change.item()).and("order").is(order)),
            Update.update("order", CODELESS + change.item()),
            PlanItem.class);
      }
    }
  }

  /** Items that somebody changed beside the import get the code back that they say they have. */
  void regainCodes(List<ItemChange> changes) {
    for (ItemChange change : changes) {
      PlanItem item = change.recodes() ? items.findById(change.item()).orElse(null) : null;
      if (item != null && item.order().startsWith(CODELESS)) {
        mongo.updateFirst(
            Query.query(where("_id").is(item.id()).and("order").is(item.order())),
            Update.update("order", item.line().code().order()),
            PlanItem.class);
      }
    }
  }

  /**
   * Makes an item what the step says, unless it is that already.
   *
   * @return false if it isn't what the step found it to be
   */
  boolean become(UUID plan, ItemChange step) {
    while (true) {
      PlanItem item = items.findById(step.item()).orElse(null);
      Line now = item == null || item.removed() ? null : item.line();
      if (Objects.equals(now, step.after()) && (now == null || inPlace(item, now))) {
        return true;
      }
      if (!Objects.equals(now, step.before()) && !Objects.equals(now, step.after())) {
        return false;
      }
      try {
        items.save(next(plan, step, item));
        return true;
      } catch (OptimisticLockingFailureException notedMeanwhile) {
        // Progress may be noted at any time; what the item says is looked at again.
      } catch (DuplicateKeyException codeTaken) {
        return false;
      }
    }
  }

  private static boolean inPlace(@Nullable PlanItem item, Line line) {
    return item != null && item.order().equals(line.code().order());
  }

  private PlanItem next(UUID plan, ItemChange step, @Nullable PlanItem item) {
    if (item == null) {
      Line line = Objects.requireNonNull(step.after());
      return PlanItem.begin(
          step.item(), workplans.get(plan), step.objective(), null, line, clock.instant());
    }
    return step.after() == null
        ? item.remove(clock.instant())
        : item.say(step.after(), step.objective(), clock.instant());
  }
}
