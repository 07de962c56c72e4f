package org.roundtable.workplan.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** What must hold between an item and the others of its plan. */
@Component
class ItemRules {

  /** What sorts behind every digit, as codes of another kind do. */
  private static final char PAST_DIGITS = ':';

  private final PlanItems items;

  ItemRules(PlanItems items) {
    this.items = items;
  }

  /**
   * The item that a line lies under, if it may lie there.
   *
   * @return null for an objective, which lies under none
   */
  @Nullable PlanItem requireParent(UUID plan, Line line) {
    UUID id = line.parent();
    if (line.kind().parents().isEmpty()) {
      if (id != null) {
        throw new Problem(
            PlanProblems.WRONG_PLACE, "parent", "An objective lies under no other item.");
      }
      return null;
    }
    PlanItem parent =
        items
            .find(plan, Problem.required("parent", id))
            .orElseThrow(() ->
                new Problem(
                    PlanProblems.UNKNOWN_ITEM, "parent", "The plan has no item %s.".formatted(id)));
    if (!line.kind().parents().contains(parent.kind())) {
      throw new Problem(
          PlanProblems.WRONG_PLACE,
          "parent",
          "An item of kind %s lies under one of %s, not under %s %s."
              .formatted(line.kind(), line.kind().parents(), parent.kind(), parent.line().code()));
    }
    return parent;
  }

  /** That an activity happens in the plan's years, and waits for activities that can come first. */
  void requireSound(Workplan plan, @Nullable UUID item, Line line) {
    if (line.content() instanceof Activity activity) {
      requireWithin(plan, activity);
      requireNoCircle(plan.id(), item, activity.dependsOn());
    }
  }

  /** That nothing hangs on an item that is to be removed. */
  void requireUnused(PlanItem item) {
    List<PlanItem> below = items.below(item.plan(), item.id(), Sort.by("order"), Limit.of(3));
    if (!below.isEmpty()) {
      throw inUse("Remove or move what lies under it first: %s.", below);
    }
    List<PlanItem> waiting = items.dependingOn(item.plan(), item.id(), Limit.of(3));
    if (!waiting.isEmpty()) {
      throw inUse("Others wait for it: %s. Change them first.", waiting);
    }
  }

  /** The code behind the last one under an item. */
  ItemCode nextCode(@Nullable PlanItem parent, UUID plan, ItemKind kind) {
    String prefix = kind == ItemKind.INDICATOR ? "i" : "";
    String under = parent == null ? prefix : parent.line().code() + "." + prefix;
    String order = new ItemCode(under + "0").order();
    List<PlanItem> last =
        items.lastOf(
            plan,
            parent == null ? null : parent.id(),
            order,
            order.replaceFirst("0+$", "") + PAST_DIGITS,
            Sort.by("order").descending(),
            Limit.of(1));
    int number = last.isEmpty() ? 0 : number(last.getFirst().line().code(), under);
    return new ItemCode(under + (number + 1));
  }

  /** The number behind the part that codes under an item share; what follows it doesn't count. */
  private static int number(ItemCode code, String shared) {
    Matcher number = Pattern.compile("\\d{1,9}").matcher(code.value());
    return number.find(shared.length()) ? Integer.parseInt(number.group()) : 0;
  }

  private static void requireWithin(Workplan plan, Activity activity) {
    int last = plan.firstYear() + plan.years() - 1;
    if (activity.plannedStart().getYear() < plan.firstYear()
        || activity.plannedStart().getYear() > last) {
      throw outside("plannedStart", plan.firstYear(), last);
    }
    if (activity.plannedEnd().getYear() > last) {
      throw outside("plannedEnd", plan.firstYear(), last);
    }
  }

  private static Problem outside(String field, int first, int last) {
    return Problem.invalid("content." + field, "The plan covers %d to %d.".formatted(first, last));
  }

  private void requireNoCircle(UUID plan, @Nullable UUID item, Collection<UUID> first) {
    Set<UUID> seen = new HashSet<>();
    Set<UUID> next = new HashSet<>(first);
    while (!next.isEmpty()) {
      if (item != null && next.contains(item)) {
        throw new Problem(
            PlanProblems.CIRCLE,
            "content.dependsOn",
            "The activity would wait for itself. Take one of the activities out that wait.");
      }
      seen.addAll(next);
      List<PlanItem> found = items.all(plan, next);
      requireActivities(next, found);
      next = new HashSet<>();
      for (PlanItem predecessor : found) {
        next.addAll(((Activity) predecessor.line().content()).dependsOn());
      }
      next.removeAll(seen);
    }
  }

  private static void requireActivities(Set<UUID> wanted, List<PlanItem> found) {
    Set<UUID> missing = new HashSet<>(wanted);
    found.stream()
        .filter(item -> !item.removed() && item.kind() == ItemKind.ACTIVITY)
        .forEach(item -> missing.remove(item.id()));
    if (!missing.isEmpty()) {
      throw new Problem(
          PlanProblems.UNKNOWN_ITEM,
          "content.dependsOn",
          "The plan has no activity %s.".formatted(missing.iterator().next()));
    }
  }

  private static Problem inUse(String detail, List<PlanItem> users) {
    String codes =
        String.join(", ", users.stream().map(user -> user.line().code().value()).toList());
    return new Problem(PlanProblems.ITEM_IN_USE, "item", detail.formatted(codes));
  }
}
