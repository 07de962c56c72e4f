package org.roundtable.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.mongo.Bounds.Kind;

/** Chooses the index that answers a query with the fewest documents read. */
final class Planner {

  private static final byte[] EXACT = {(byte) 0x80};

  private final StoredIndex index;
  private final Map<String, List<Bounds>> bounds;
  private final List<Map.Entry<String, Object>> order;
  private final boolean multikey;
  private final boolean inexact;

  private byte[] prefix;
  private int equal;
  private boolean excludesAbsent;
  private boolean impossible;
  private List<KeyRange> ranges;

  private Planner(StoredIndex index, Map<String, List<Bounds>> bounds, Document order) {
    this.index = index;
    this.bounds = bounds;
    this.order = List.copyOf(order.entrySet());
    this.multikey = index.isMultikey();
    this.inexact = index.isInexact();
    this.prefix = index.prefix();
    this.ranges = List.of();
  }

  /**
   * How to read the documents that a query may match.
   *
   * @param ranges of the index, in the order of its keys
   * @param backwards whether to read them from the end
   * @param sorted whether the documents come in the order that was asked for
   * @param repeats whether a document may come twice
   */
  record Plan(
      StoredIndex index,
      List<KeyRange> ranges,
      boolean backwards,
      boolean sorted,
      boolean repeats,
      int equal,
      boolean bounded) {}

  /** The best plan, or none if no index is of use. */
  static Optional<Plan> choose(
      List<StoredIndex> indexes, Document query, @Nullable Document orderBy) {
    Document order = orderBy == null ? new Document() : orderBy;
    Map<String, List<Bounds>> bounds = Bounds.of(query);
    return indexes.stream()
        .flatMap(index -> new Planner(index, bounds, order).plan())
        .max(
            Comparator.comparingInt(Plan::equal)
                .thenComparing(Plan::bounded)
                .thenComparing(Plan::sorted)
                .thenComparing(plan -> plan.index().isUnique())
                .thenComparingInt(plan -> -plan.index().getKeys().size()));
  }

  private Stream<Plan> plan() {
    narrow();
    boolean bounded = !ranges.isEmpty() || equal > 0 || impossible;
    if (index.leavesOutAbsent() && !excludesAbsent) {
      return Stream.empty();
    }
    Direction direction = order.isEmpty() ? Direction.FORWARDS : direction(bounded);
    if (!bounded && (order.isEmpty() || direction == Direction.NONE)) {
      return Stream.empty();
    }
    return Stream.of(
        new Plan(
            index,
            ranges.isEmpty() && !impossible ? List.of(KeyRange.of(prefix)) : ranges,
            direction == Direction.BACKWARDS,
            direction != Direction.NONE,
            multikey,
            equal,
            bounded));
  }

  /** Follows the index's fields as long as the query fixes them, and bounds the next one. */
  private void narrow() {
    for (IndexKey key : index.getKeys()) {
      Optional<Bounds> found = boundsOf(key.getKey());
      if (found.isEmpty()) {
        return;
      }
      Bounds bound = found.get();
      excludesAbsent |= bound.excludesAbsent();
      boolean point = bound.kind() == Kind.EQUAL && !(inexact && bound.isNumber());
      if (!point) {
        bound(bound, key.isAscending());
        return;
      }
      prefix = KeyEncoding.concat(prefix, directed(pointOf(bound), key.isAscending()));
      equal++;
    }
  }

  private void bound(Bounds bound, boolean ascending) {
    List<KeyRange> values = bound.ranges().stream().filter(range -> !range.isEmpty()).toList();
    impossible = values.isEmpty();
    ranges =
        (ascending ? values : values.reversed().stream().map(KeyRange::inverted).toList())
            .stream().map(range -> range.behind(prefix)).toList();
  }

  private static byte[] pointOf(Bounds bound) {
    byte[] value = bound.ranges().getFirst().low();
    return bound.isNumber() ? KeyEncoding.concat(value, EXACT) : value;
  }

  private static byte[] directed(byte[] value, boolean ascending) {
    return ascending ? value : KeyEncoding.inverted(value);
  }

  /** One element of an array may satisfy one bound and another the next: only one can be used. */
  private Optional<Bounds> boundsOf(String field) {
    List<Bounds> all = bounds.getOrDefault(field, List.of());
    return all.stream()
        .min(Comparator.comparing(Bounds::kind))
        .map(best -> best.kind() != Kind.BETWEEN || multikey ? best : intersection(all));
  }

  private static Bounds intersection(List<Bounds> all) {
    KeyRange range =
        all.stream()
            .map(bound -> bound.ranges().getFirst())
            .reduce(KeyRange::intersect)
            .orElseThrow();
    return new Bounds(Kind.BETWEEN, List.of(range), true, false);
  }

  private enum Direction {
    FORWARDS,
    BACKWARDS,
    NONE
  }

  /** The order of an array is its least or greatest element's, which bounds would hide. */
  private Direction direction(boolean bounded) {
    if (multikey && (bounded || order.size() > 1)) {
      return Direction.NONE;
    }
    List<IndexKey> keys = index.getKeys();
    List<String> fixed = keys.subList(0, equal).stream().map(IndexKey::getKey).toList();
    int next = equal;
    Direction direction = null;
    for (Map.Entry<String, Object> wanted : order) {
      if (fixed.contains(wanted.getKey())) {
        continue;
      }
      if (next == keys.size()
          || !keys.get(next).getKey().equals(wanted.getKey())
          || !(wanted.getValue() instanceof Number way)) {
        return Direction.NONE;
      }
      boolean along = way.intValue() > 0 == keys.get(next).isAscending();
      Direction here = along ? Direction.FORWARDS : Direction.BACKWARDS;
      if (direction != null && direction != here) {
        return Direction.NONE;
      }
      direction = here;
      next++;
    }
    return direction == null ? Direction.FORWARDS : direction;
  }
}
