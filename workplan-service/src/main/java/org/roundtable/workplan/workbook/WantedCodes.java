package org.roundtable.workplan.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.plan.PlanEntry;

/** The codes that the plan's items would have with the workbook: what its references mean. */
final class WantedCodes {

  private final Map<UUID, ItemCode> codes = new HashMap<>();
  private final Map<String, UUID> items = new HashMap<>();
  private final WorkbookErrors errors;

  WantedCodes(List<PlanEntry> entries, RowMatch match, WorkbookErrors errors) {
    this.errors = errors;
    entries.forEach(entry -> codes.put(entry.id(), entry.code()));
    Map<UUID, UploadedRow> rows = new HashMap<>();
    for (Sheet sheet : Sheet.values()) {
      if (sheet.ofItems()) {
        match.of(sheet).forEach(change -> take(change, rows));
      }
    }
    codes.forEach((item, code) -> {
      if (!rows.containsKey(item)) {
        items.put(code.order(), item);
      }
    });
    rows.forEach(this::give);
  }

  /** An item's code; null where it gets the next one under its parent. */
  @Nullable ItemCode of(UUID item) {
    return codes.get(item);
  }

  /** The item with a code. */
  @Nullable UUID item(String code) {
    return items.get(new ItemCode(code).order());
  }

  /** The next code that nobody has under a parent, or at the root. */
  ItemCode next(UUID item, @Nullable ItemCode parent) {
    for (int number = 1; ; number++) {
      ItemCode code =
          parent == null ? new ItemCode(Integer.toString(number)) : parent.child("", number);
      if (items.putIfAbsent(code.order(), item) == null) {
        codes.put(item, code);
        return code;
      }
    }
  }

  private void take(RowChange change, Map<UUID, UploadedRow> rows) {
    if (change.removes()) {
      codes.remove(change.id());
      return;
    }
    String code = change.cell("code");
    if (!code.isEmpty()) {
      codes.put(change.id(), new ItemCode(code));
      rows.put(change.id(), change.row());
    } else if (change.current() != null) {
      errors.cell(change.row(), "code", "This can't be left out.");
    }
  }

  private void give(UUID item, UploadedRow row) {
    ItemCode code = codes.get(item);
    if (code != null && items.putIfAbsent(code.order(), item) != null) {
      errors.cell(row, "code", "Another item has the code %s.".formatted(code));
    }
  }
}
