package org.roundtable.participants.attendance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the small cells of one breakdown, so that nobody learns how many people are in any of
 * them, not even who knows this rule, the threshold and the total.
 *
 * <p>All cells up to a limit are merged, and that limit depends on nothing but the counts. Cells
 * that aren't told may therefore be exchanged for each other without changing what is told, so each
 * of them may hold any count among theirs; and they never hold the same count, unless nothing is
 * told at all.
 *
 * @param smallest a cell of fewer people isn't told apart; 1 tells every cell
 */
record Suppression(int smallest) {

  /**
   * A breakdown as it is told.
   *
   * @param told in the order of the cells
   * @param notToldApart how many people are in the other cells
   */
  record Told<K>(Map<K, Integer> told, int notToldApart) {}

  /**
   * What of these cells may be told.
   *
   * @param cells without empty ones
   */
  <K> Told<K> of(Map<K, Integer> cells) {
    int limit = limit(cells.values().stream().sorted(Comparator.naturalOrder()).toList());
    Map<K, Integer> told = new LinkedHashMap<>();
    int merged = 0;
    for (Map.Entry<K, Integer> cell : cells.entrySet()) {
      if (cell.getValue() > limit) {
        told.put(cell.getKey(), cell.getValue());
      } else {
        merged += cell.getValue();
      }
    }
    return new Told<>(told, merged);
  }

  /** The greatest count that is merged; 0 where none is. */
  private int limit(List<Integer> ascending) {
    if (ascending.isEmpty() || ascending.getFirst() >= smallest) {
      return 0;
    }
    int people = 0;
    for (int i = 0; i < ascending.size(); i++) {
      int count = ascending.get(i);
      people += count;
      boolean tiesWithNext = i + 1 < ascending.size() && ascending.get(i + 1) == count;
      boolean smallNext = i + 1 < ascending.size() && ascending.get(i + 1) < smallest;
      boolean differ = count > ascending.getFirst();
      if (!tiesWithNext && !smallNext && differ && people >= smallest) {
        return count;
      }
    }
    return ascending.getLast();
  }
}
