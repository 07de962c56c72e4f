package org.roundtable.workplan.workbook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.item.Content;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.plan.PlanEntry;

/**
 * An item of the plan as it would be with the workbook.
 *
 * @param current as it is; null for a new one
 * @param line null where it is removed
 * @param row what changes it, or adds or removes it; null where nothing does
 */
record WantedItem(
    UUID id, @Nullable PlanEntry current, @Nullable Line line, @Nullable UploadedRow row) {

  static WantedItem of(PlanEntry entry) {
    return new WantedItem(entry.id(), entry, entry.line(), null);
  }

  WantedItem becomes(ItemCode code, @Nullable UUID parent, Content content, UploadedRow by) {
    return new WantedItem(id, current, new Line(code, parent, content), row == null ? by : row);
  }

  WantedItem removed(UploadedRow by) {
    return new WantedItem(id, current, null, by);
  }

  @Nullable Line before() {
    return current == null ? null : current.line();
  }

  boolean changed() {
    return !java.util.Objects.equals(before(), line);
  }
}
