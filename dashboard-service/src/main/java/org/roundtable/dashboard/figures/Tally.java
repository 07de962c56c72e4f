package org.roundtable.dashboard.figures;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How often each of some things occurs; what doesn't occur has no row.
 *
 * @param rows in the order of their keys
 */
public record Tally<K extends Comparable<? super K>>(List<Row<K>> rows) {

  /** How often one thing occurs. */
  public record Row<K>(K key, long count) {}

  public static <K extends Comparable<? super K>> Tally<K> none() {
    return new Tally<>(List.of());
  }

  /** Rows in any order, in which a key may stand more than once. */
  public static <K extends Comparable<? super K>> Tally<K> of(List<Row<K>> rows) {
    return new Tally<K>(List.of()).combine(rows, 1);
  }

  /** Each of these once. */
  public static <K extends Comparable<? super K>> Tally<K> ofEach(List<K> keys) {
    return of(keys.stream().map(key -> new Row<>(key, 1)).toList());
  }

  public Tally<K> plus(Tally<K> other) {
    return combine(other.rows, 1);
  }

  public Tally<K> minus(Tally<K> other) {
    return combine(other.rows, -1);
  }

  /** All of them together. */
  public long total() {
    return rows.stream().mapToLong(Row::count).sum();
  }

  /** How often this one occurs. */
  public long count(K key) {
    return rows.stream().filter(row -> row.key.equals(key)).mapToLong(Row::count).sum();
  }

  private Tally<K> combine(List<Row<K>> others, int sign) {
    NavigableMap<K, Long> counts = new TreeMap<>();
    rows.forEach(row -> counts.put(row.key, row.count));
    others.forEach(row -> counts.merge(row.key, sign * row.count, Long::sum));
    return new Tally<>(
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() != 0)
            .map(entry -> new Row<>(entry.getKey(), entry.getValue()))
            .toList());
  }
}
