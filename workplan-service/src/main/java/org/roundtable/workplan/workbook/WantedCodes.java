package org.roundtable.workplan.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.plan.PlanEntry;

/** The codes that the plan's items would have with the workbook: what its references mean. */
final class WantedCodes {

  private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d{1,9})");

  private final Map<UUID, ItemCode> codes = new HashMap<>();
  private final Map<String, UUID> items = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();
  private final WorkbookErrors errors;

  WantedCodes(List<PlanEntry> entries, RowMatch match, WorkbookErrors errors) {
    this.errors = errors;
    entries.forEach(entry -> codes.put(entry.id(), entry.code()));
    Map<UUID, UploadedRow> rows = new LinkedHashMap<>();
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

  /**
   * The code behind the last one under a parent, or at the root.
   *
   * @param letter before the number, if codes of the item's kind have one
   */
  ItemCode next(UUID item, @Nullable ItemCode parent, String letter) {
    if (last.isEmpty()) {
      codes.values().forEach(this::count);
    }
    String under = (parent == null ? "" : parent.value() + ".") + letter;
    while (true) {
      ItemCode code = new ItemCode(under + last.merge(under, 1, Integer::sum));
      if (items.putIfAbsent(code.order(), item) == null) {
        codes.put(item, code);
        return code;
      }
    }
  }

  private void count(ItemCode code) {
    Matcher parts = LAST_NUMBER.matcher(code.value());
    if (parts.matches()) {
      last.merge(parts.group(1), Integer.parseInt(parts.group(2)), Math::max);
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
      if (change.differs("code")) {
        rows.put(change.id(), change.row());
      }
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
