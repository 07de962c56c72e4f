package org.roundtable.workplan.plan;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.framework.Framework;
import org.roundtable.workplan.framework.ProgrammeIndicator;
import org.roundtable.workplan.framework.ProgrammeResult;
import org.roundtable.workplan.item.Indicator;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.item.Result;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/**
 * Keeps the elements of a programme's framework in a plan, as items that the country can't change.
 *
 * <p>Bringing a plan in line may be done twice, or again after it was interrupted: the same element
 * has the same item in a plan for good.
 */
@Component
class FrameworkItems {

  private final PlanItems items;
  private final ItemRules rules;
  private final InstantSource clock;

  FrameworkItems(PlanItems items, ItemRules rules, InstantSource clock) {
    this.items = items;
    this.rules = rules;
    this.clock = clock;
  }

  /** Brings a draft in line with its programme's framework. */
  void align(Framework framework, Workplan plan) {
    Map<UUID, Line> wanted = lines(framework, plan.id());
    Map<UUID, UUID> elements = new LinkedHashMap<>();
    framework.results().forEach(r -> elements.put(id(plan.id(), r.id()), r.id()));
    framework.indicators().forEach(i -> elements.put(id(plan.id(), i.id()), i.id()));
    items.locked(plan.id()).stream()
        .filter(item -> !wanted.containsKey(item.id()))
        .sorted(Comparator.comparing(PlanItem::order).reversed())
        .forEach(this::drop);
    wanted.forEach((id, line) -> keep(plan, id, elements.get(id), line));
  }

  /** The lines that the framework asks for, by item: what lies above comes first. */
  private static Map<UUID, Line> lines(Framework framework, UUID plan) {
    Map<UUID, Line> lines = new LinkedHashMap<>();
    framework.results().stream()
        .sorted(Comparator.comparing(ProgrammeResult::level).thenComparing(ProgrammeResult::code))
        .forEach(result -> lines.put(id(plan, result.id()), line(result, plan)));
    framework.indicators().forEach(i -> lines.put(id(plan, i.id()), line(i, plan)));
    return lines;
  }

  private static Line line(ProgrammeResult result, UUID plan) {
    ItemKind kind =
        switch (result.level()) {
          case OBJECTIVE -> ItemKind.OBJECTIVE;
          case OUTCOME -> ItemKind.OUTCOME;
          case OUTPUT -> ItemKind.OUTPUT;
        };
    return new Line(
        new ItemCode(result.code().value()),
        result.parent() == null ? null : id(plan, result.parent()),
        new Result(kind, result.title(), result.description(), result.classification()));
  }

  private static Line line(ProgrammeIndicator indicator, UUID plan) {
    return new Line(
        new ItemCode(indicator.code().value()),
        id(plan, indicator.result()),
        new Indicator(indicator.title(), indicator.details()));
  }

  private void keep(Workplan plan, UUID id, @Nullable UUID element, Line line) {
    @Nullable PlanItem known = items.findById(id).orElse(null);
    if (known != null && !known.removed() && known.line().equals(line)) {
      return;
    }
    makeWay(plan, id, line.code());
    int objective = objective(line);
    PlanItem next =
        known == null
            ? PlanItem.begin(id, plan, objective, element, line, clock.instant())
            : known.say(line, objective, clock.instant());
    items.save(next.with(item -> item.element(element)));
  }

  /** An item of the country that has the code gets the next one. */
  private void makeWay(Workplan plan, UUID id, ItemCode code) {
    items
        .withOrder(plan.id(), code.order())
        .filter(other -> !other.id().equals(id))
        .ifPresent(other -> {
          @Nullable UUID parent = other.line().parent();
          @Nullable PlanItem above =
              parent == null ? null : items.find(plan.id(), parent).orElse(null);
          ItemCode free = rules.nextCode(above, plan.id(), other.kind());
          Line moved = new Line(free, parent, other.line().content());
          items.save(other.say(moved, other.objective(), clock.instant()));
        });
  }

  /** What the country hung on it stays, and so does the item then, as the country's own. */
  private void drop(PlanItem item) {
    List<PlanItem> below = items.below(item.plan(), item.id(), Sort.by("order"), Limit.of(1));
    items.save(below.isEmpty() ? item.remove(clock.instant()) : item.release(clock.instant()));
  }

  private int objective(Line line) {
    return line.parent() == null
        ? Integer.parseInt(line.code().value())
        : items.findById(line.parent()).map(PlanItem::objective).orElseThrow();
  }

  private static UUID id(UUID plan, UUID element) {
    return UUID.nameUUIDFromBytes((plan + "/" + element).getBytes(StandardCharsets.UTF_8));
  }
}
