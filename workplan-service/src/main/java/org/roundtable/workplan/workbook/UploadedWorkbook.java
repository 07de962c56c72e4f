package org.roundtable.workplan.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A workbook as somebody sent it.
 *
 * @param facts what the sheet of the plan says, by key; empty without such a sheet
 * @param rows the rows of each sheet that is there
 * @param ignored the names of the sheets that are none of a plan's
 */
record UploadedWorkbook(
    Map<String, String> facts, Map<Sheet, List<UploadedRow>> rows, List<String> ignored) {

  UploadedWorkbook {
    facts = Map.copyOf(facts);
    rows = new EnumMap<>(rows);
    ignored = List.copyOf(ignored);
  }

  List<UploadedRow> of(Sheet sheet) {
    return rows.getOrDefault(sheet, List.of());
  }
}
