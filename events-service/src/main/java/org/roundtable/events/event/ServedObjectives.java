package org.roundtable.events.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.events.activity.KnownActivities;
import org.roundtable.events.activity.KnownActivity;
import org.roundtable.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Tells which objectives an event serves: those of the activities that it is linked to. */
@Component
class ServedObjectives {

  private final KnownActivities activities;

  ServedObjectives(KnownActivities activities) {
    this.activities = activities;
  }

  /**
   * The numbers of the objectives, in order.
   *
   * @throws Problem {@code unknown-activity} for the first that no workplan of the office has
   */
  List<Integer> of(@Nullable List<LinkedActivity> linked) {
    if (linked == null || linked.isEmpty()) {
      return List.of();
    }
    Map<UUID, KnownActivity> known =
        activities.findByItemIn(linked.stream().map(LinkedActivity::item).toList()).stream()
            .collect(Collectors.toMap(KnownActivity::item, Function.identity(), (a, same) -> a));
    for (int i = 0; i < linked.size(); i++) {
      KnownActivity activity = known.get(linked.get(i).item());
      if (activity == null || activity.removed() || !activity.plan().equals(linked.get(i).plan())) {
        throw unknown(i);
      }
    }
    return known.values().stream().map(KnownActivity::objective).distinct().sorted().toList();
  }

  private static Problem unknown(int index) {
    return new Problem(
        EventProblems.UNKNOWN_ACTIVITY,
        "activities[%d]".formatted(index),
        "No submitted workplan of the office has this activity. If the plan was just submitted, try"
            + " again in a moment.");
  }
}
