package org.roundtable.workplan.plan;

import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.workplan.item.Content;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.item.Result;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Changes the items of an open plan, one at a time. */
@Component
class EditItems {

  private static final ItemCode UNPLACED = new ItemCode("0");
  private static final int ATTEMPTS = 20;

  private final Workplans workplans;
  private final PlanItems items;
  private final ItemRules rules;
  private final PlanClaims claims;
  private final InstantSource clock;

  EditItems(
      Workplans workplans,
      PlanItems items,
      ItemRules rules,
      PlanClaims claims,
      InstantSource clock) {
    this.workplans = workplans;
    this.items = items;
    this.rules = rules;
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * Adds an item.
   *
   * @param code null for the next one under the parent
   */
  PlanItem add(
      UUID planId, NewId id, @Nullable UUID parent, @Nullable ItemCode code, Content content) {
    Workplan plan = open(planId);
    plan.requireOpen(parent);
    Line placed = new Line(Objects.requireNonNullElse(code, UNPLACED), parent, content);
    @Nullable PlanItem above = rules.requireParent(planId, placed);
    rules.requireSound(plan, null, placed);
    if (code != null) {
      return withFreeCode(placed, () -> insert(plan, id, above, placed));
    }
    for (int attempt = 1; ; attempt++) {
      ItemCode next = rules.nextCode(above, planId, placed.kind());
      try {
        return insert(plan, id, above, new Line(next, parent, content));
      } catch (DuplicateKeyException takenMeanwhile) {
        if (attempt == ATTEMPTS) {
          throw takenMeanwhile;
        }
      }
    }
  }

  private PlanItem insert(Workplan plan, NewId id, @Nullable PlanItem above, Line line) {
    return id.insert(
        items,
        PlanItem.begin(id.value(), plan, objective(above, line), null, line, clock.instant()));
  }

  /** Changes what an item says or where it lies. */
  PlanItem change(
      UUID planId,
      UUID itemId,
      IfMatch match,
      @Nullable UUID parent,
      ItemCode code,
      Content content) {
    Workplan plan = open(planId);
    PlanItem item = match.check(find(planId, itemId));
    plan.requireOpen(itemId);
    requireUnlocked(item);
    Line line = new Line(code, parent, content);
    requireSameKind(item, line);
    @Nullable PlanItem above = rules.requireParent(planId, line);
    boolean moved = !Objects.equals(parent, item.line().parent());
    if (moved && content instanceof Result) {
      rules.requireUnused(item);
    }
    rules.requireSound(plan, itemId, line);
    return withFreeCode(
        line, () -> items.save(item.say(line, objective(above, line), clock.instant())));
  }

  /** Takes an item out of the draft; the submitted versions keep it. */
  void remove(UUID planId, UUID itemId, IfMatch match) {
    Workplan plan = open(planId);
    PlanItem item = match.check(find(planId, itemId));
    plan.requireOpen(itemId);
    requireUnlocked(item);
    rules.requireUnused(item);
    items.save(item.remove(clock.instant()));
  }

  private Workplan open(UUID planId) {
    claims.requireNoImport(planId);
    return workplans.get(planId);
  }

  private PlanItem find(UUID plan, UUID item) {
    return items
        .find(plan, item)
        .orElseThrow(() -> Problem.notFound("The plan has no item %s.".formatted(item)));
  }

  private static int objective(@Nullable PlanItem above, Line line) {
    return above == null ? number(line.code()) : above.objective();
  }

  /** Objectives are numbered; a programme's have a number for a code. */
  private static int number(ItemCode code) {
    if (!code.value().matches("\\d{1,4}")) {
      throw Problem.invalid("code", "An objective's code is its number.");
    }
    return Integer.parseInt(code.value());
  }

  private static void requireSameKind(PlanItem item, Line line) {
    if (line.kind() != item.kind()) {
      throw Problem.invalid(
          "content.kind",
          "The item is %s and stays so. Add another and remove this one.".formatted(item.kind()));
    }
  }

  private static void requireUnlocked(PlanItem item) {
    if (item.locked()) {
      throw new Problem(
          PlanProblems.ITEM_SEALED,
          "item",
          "It stands in the programme's framework, which only its owner changes.");
    }
  }

  private static PlanItem withFreeCode(Line line, Supplier<PlanItem> saving) {
    try {
      return saving.get();
    } catch (DuplicateKeyException taken) {
      throw new Problem(
          PlanProblems.CODE_TAKEN,
          "code",
          "Another item of the plan has the code %s.".formatted(line.code()));
    }
  }
}
