package org.roundtable.workplan.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a plan, known by hashes alone: which items, not yet how.
 *
 * @param items those that differ, in the order of their codes
 * @param digest SHA-256 over all of it; whoever names it has seen this very difference
 */
public record Difference(List<Item> items, String digest) {

  /** How an item differs. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** An item that differs. */
  public record Item(UUID item, Kind kind, String order) {}

  private record Step(UUID item, @Nullable String before, @Nullable String after) {}

  /** The difference between two states of the same plan, each as its items' standings. */
  public static Difference between(Map<UUID, Standing> before, Map<UUID, Standing> after) {
    Set<UUID> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    List<Item> items = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (UUID item : all) {
      Standing old = before.get(item);
      Standing now = after.get(item);
      if (old == null || now == null || !old.hash().equals(now.hash())) {
        items.add(differing(item, old, now));
        steps.add(new Step(item, old == null ? null : old.hash(), now == null ? null : now.hash()));
      }
    }
    items.sort(Comparator.comparing(Item::order).thenComparing(Item::item));
    steps.sort(Comparator.comparing(Step::item));
    return new Difference(List.copyOf(items), CanonicalHash.of(steps));
  }

  private static Item differing(UUID item, @Nullable Standing old, @Nullable Standing now) {
    if (now == null) {
      return new Item(item, Kind.REMOVED, java.util.Objects.requireNonNull(old).order());
    }
    return new Item(item, old == null ? Kind.ADDED : Kind.CHANGED, now.order());
  }

  /** How many items differ in this way. */
  public long count(Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).count();
  }
}
