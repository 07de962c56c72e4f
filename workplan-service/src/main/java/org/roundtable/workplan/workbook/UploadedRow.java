package org.roundtable.workplan.workbook;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as somebody sent it.
 *
 * @param number as Excel counts, from 1
 * @param id null for a new one
 * @param base what the row was when it was exported; empty for a new one
 * @param remove whether the item or part is to be removed
 * @param cells what stands in each column that the sheet has, {@code ""} where nothing does; a
 *     column that the sheet lacks says nothing at all
 * @param unusable the columns whose cells can't be used, which is noted already
 */
record UploadedRow(
    Sheet sheet,
    SheetLayout layout,
    int number,
    @Nullable UUID id,
    String base,
    boolean remove,
    Map<String, String> cells,
    Set<String> unusable) {

  UploadedRow {
    cells = Map.copyOf(cells);
    unusable = Set.copyOf(unusable);
  }

  /** What stands in a column; empty as well where the sheet lacks it. */
  String cell(String key) {
    return Objects.requireNonNullElse(cells.get(key), "");
  }

  @Nullable String letters(String key) {
    return layout.letters(key);
  }
}
