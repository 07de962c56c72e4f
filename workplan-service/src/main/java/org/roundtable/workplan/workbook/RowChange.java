package org.roundtable.workplan.workbook;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that says something else than the plan.
 *
 * @param id the item's or part's, made for a new one
 * @param current what the plan says; null for a new one
 */
record RowChange(UploadedRow row, UUID id, @Nullable PlanRow current) {

  boolean removes() {
    return row.remove();
  }

  /** Whether the row says something else in this column: a column that it lacks says nothing. */
  boolean differs(String key) {
    String said = row.cells().get(key);
    return said != null && (current == null || !said.equals(current.cell(key)));
  }

  /** What the column says once the row is imported. */
  String cell(String key) {
    String said = row.cells().get(key);
    return said == null && current != null
        ? current.cell(key)
        : Objects.requireNonNullElse(said, "");
  }
}
