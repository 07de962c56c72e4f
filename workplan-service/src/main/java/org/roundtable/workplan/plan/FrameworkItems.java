package org.roundtable.workplan.plan;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import org.roundtable.workplan.framework.Objective;
import org.roundtable.workplan.framework.Programme;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.item.Result;
import org.springframework.stereotype.Component;

/** Puts the elements of a programme's framework into a plan, as items that the country keeps. */
@Component
class FrameworkItems {

  private final PlanItems items;
  private final InstantSource clock;

  FrameworkItems(PlanItems items, InstantSource clock) {
    this.items = items;
    this.clock = clock;
  }

  /** Adds those that the plan hasn't yet. */
  void copy(Programme programme, Workplan plan) {
    for (Objective objective : programme.objectives()) {
      UUID element = new UUID(programme.id().getMostSignificantBits(), objective.number());
      UUID id = id(plan.id(), element);
      if (items.existsById(id)) {
        continue;
      }
      ItemCode code = new ItemCode(Integer.toString(objective.number()));
      Line line = new Line(code, null, new Result(ItemKind.OBJECTIVE, objective.name(), null));
      items.save(PlanItem.begin(id, plan, objective.number(), element, line, clock.instant()));
    }
  }

  /** The same element has one item in a plan, however often it is copied. */
  private static UUID id(UUID plan, UUID element) {
    return UUID.nameUUIDFromBytes((plan + "/" + element).getBytes(StandardCharsets.UTF_8));
  }
}
