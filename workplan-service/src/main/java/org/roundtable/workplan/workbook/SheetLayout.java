package org.roundtable.workplan.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a sheet's columns are in a workbook: people move them.
 *
 * @param row the row of the columns' keys, as Excel counts
 * @param columns the places of the columns from 0, by their keys
 */
record SheetLayout(int row, Map<String, Integer> columns) {

  private static final int LETTERS = 26;

  /** The layout that a row of keys gives; none if it isn't that row. */
  static Optional<SheetLayout> of(Sheet sheet, int row, Map<Integer, String> texts) {
    Map<String, Integer> columns = new HashMap<>();
    texts.forEach((place, text) -> {
      String key = CellText.clean(text);
      if (sheet.column(key).isPresent()) {
        columns.merge(key, place, Math::min);
      }
    });
    return columns.size() > 1 && columns.containsKey(sheet.anchor())
        ? Optional.of(new SheetLayout(row, columns))
        : Optional.empty();
  }

  /** The column's name in Excel; null if the sheet lacks it. */
  @Nullable String letters(String key) {
    Integer place = columns.get(key);
    return place == null ? null : letters(place);
  }

  static String letters(int place) {
    StringBuilder letters = new StringBuilder();
    for (int rest = place + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  Map<Integer, String> keys() {
    Map<Integer, String> keys = new HashMap<>();
    columns.forEach((key, place) -> keys.put(place, Objects.requireNonNull(key)));
    return keys;
  }
}
