package org.roundtable.workplan.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.version.Revision;
import org.roundtable.workplan.version.Revisions;
import org.springframework.stereotype.Component;

/**
 * Whether a whole version holds together. Each change was checked against the plan of its moment,
 * but two made in the same moment may not fit: one removes an output, one adds an activity to it.
 */
@Component
class Coherence {

  /** What is known of an item, without its texts. */
  private record Node(ItemCode code, ItemKind kind, UUID parent, List<UUID> dependsOn) {}

  private static final UUID NONE = new UUID(0, 0);
  private static final int SHOWN = 10;

  private final Revisions revisions;

  Coherence(Revisions revisions) {
    this.revisions = revisions;
  }

  /**
   * That it does.
   *
   * @throws Problem {@code plan-incoherent} with the codes of the items that don't fit
   */
  void require(Workplan plan, int version) {
    Map<UUID, Node> nodes = new HashMap<>();
    try (Stream<Revision> all = revisions.stream(plan.id(), version)) {
      all.forEach(revision -> nodes.put(revision.item(), node(revision.line())));
    }
    List<String> faults = new ArrayList<>();
    for (Node node : nodes.values()) {
      Node parent = nodes.get(node.parent);
      if (!node.parent.equals(NONE)
          && (parent == null || !node.kind.parents().contains(parent.kind))) {
        faults.add(node.code + " lies under nothing");
      }
      if (!nodes.keySet().containsAll(node.dependsOn)) {
        faults.add(node.code + " waits for an activity that is gone");
      }
    }
    circle(nodes).forEach(code -> faults.add(code + " waits for itself"));
    if (!faults.isEmpty()) {
      throw new Problem(
          PlanProblems.INCOHERENT,
          "items",
          "%s. Mend it and submit again."
              .formatted(String.join("; ", faults.stream().sorted().limit(SHOWN).toList())));
    }
  }

  private static Node node(Line line) {
    List<UUID> dependsOn =
        line.content() instanceof Activity activity ? activity.dependsOn() : List.of();
    UUID parent = line.parent() == null ? NONE : line.parent();
    return new Node(line.code(), line.kind(), parent, dependsOn);
  }

  /** The codes left over once all have gone that wait for nobody left (Kahn's algorithm). */
  private static List<ItemCode> circle(Map<UUID, Node> nodes) {
    Map<UUID, Integer> waits = new HashMap<>();
    Map<UUID, List<UUID>> followers = new HashMap<>();
    Deque<UUID> free = new ArrayDeque<>();
    nodes.forEach((id, node) -> {
      List<UUID> known = node.dependsOn.stream().filter(nodes::containsKey).toList();
      waits.put(id, known.size());
      known.forEach(first -> followers.computeIfAbsent(first, f -> new ArrayList<>()).add(id));
      if (known.isEmpty()) {
        free.add(id);
      }
    });
    while (!free.isEmpty()) {
      UUID id = free.remove();
      waits.remove(id);
      for (UUID follower : followers.getOrDefault(id, List.of())) {
        if (waits.merge(follower, -1, Integer::sum) == 0) {
          free.add(follower);
        }
      }
    }
    return waits.keySet().stream().map(nodes::get).map(Node::code).toList();
  }
}
