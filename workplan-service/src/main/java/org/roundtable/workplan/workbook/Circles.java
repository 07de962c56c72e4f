package org.roundtable.workplan.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.Line;

/** Activities that wait for each other. */
final class Circles {

  private final Map<UUID, List<UUID>> waitsFor = new HashMap<>();

  Circles(Map<UUID, WantedItem> items) {
    items.forEach((id, item) -> {
      Line line = item.line();
      if (line != null && line.content() instanceof Activity activity) {
        waitsFor.put(id, activity.dependsOn());
      }
    });
  }

  /** Those in a circle, or on the way from one circle to another. */
  Set<UUID> inCircle() {
    Set<UUID> behind = left(waitsFor.keySet(), waitsFor);
    Map<UUID, List<UUID>> backwards = new HashMap<>();
    behind.forEach(id ->
        waitsFor.getOrDefault(id, List.of()).stream()
            .filter(behind::contains)
            .forEach(first -> backwards.computeIfAbsent(first, f -> new ArrayList<>()).add(id)));
    return left(behind, backwards);
  }

  /** What is left once all have gone that wait for nobody left (Kahn's algorithm). */
  private static Set<UUID> left(Set<UUID> all, Map<UUID, List<UUID>> waitsFor) {
    Map<UUID, Integer> waits = new HashMap<>();
    Map<UUID, List<UUID>> followers = new HashMap<>();
    Deque<UUID> free = new ArrayDeque<>();
    for (UUID id : all) {
      List<UUID> known =
          waitsFor.getOrDefault(id, List.of()).stream().filter(all::contains).toList();
      waits.put(id, known.size());
      known.forEach(first -> followers.computeIfAbsent(first, f -> new ArrayList<>()).add(id));
      if (known.isEmpty()) {
        free.add(id);
      }
    }
    while (!free.isEmpty()) {
      UUID gone = free.remove();
      waits.remove(gone);
      for (UUID follower : followers.getOrDefault(gone, List.of())) {
        if (waits.merge(follower, -1, Integer::sum) == 0) {
          free.add(follower);
        }
      }
    }
    return new HashSet<>(waits.keySet());
  }
}
