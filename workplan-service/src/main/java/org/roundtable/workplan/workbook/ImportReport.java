package org.roundtable.workplan.workbook;

import java.util.List;
import java.util.UUID;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.version.Difference;
import org.roundtable.workplan.version.FieldChange;

/**
 * What an import changed, or would.
 *
 * @param dryRun whether nothing was changed
 * @param missing how many items and parts the workbook's sheets lack; they stay
 * @param items the first items that change, in the order of their codes
 * @param missingRows the first of what is missing
 * @param ignoredSheets sheets that are none of a plan's
 */
record ImportReport(
    boolean dryRun,
    long added,
    long changed,
    long removed,
    int missing,
    List<Change> items,
    List<Missing> missingRows,
    List<String> ignoredSheets) {

  /** How many items and missing rows are told at most. */
  static final int MOST = 500;

  /** An item that changes. */
  record Change(
      UUID item,
      ItemKind kind,
      ItemCode code,
      String title,
      Difference.Kind change,
      List<FieldChange> fields) {}

  /**
   * What the plan has and the workbook lacks.
   *
   * @param code the item's, also for a part of one
   */
  record Missing(String sheet, UUID id, String code, String text) {}
}
