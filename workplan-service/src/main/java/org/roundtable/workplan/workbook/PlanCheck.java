package org.roundtable.workplan.workbook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.item.Result;
import org.roundtable.workplan.plan.Workplan;

/** Whether the plan would hold together with the workbook: the rules that single edits keep. */
final class PlanCheck {

  private static final String OBJECTIVE_CODE = "\\d{1,4}";

  private final Workplan plan;
  private final WorkbookErrors errors;
  private final Map<UUID, WantedItem> items = new HashMap<>();
  private final Map<UUID, List<WantedItem>> below = new HashMap<>();

  PlanCheck(Workplan plan, Collection<WantedItem> wanted, WorkbookErrors errors) {
    this.plan = plan;
    this.errors = errors;
    for (WantedItem item : wanted) {
      items.put(item.id(), item);
      if (item.line() != null && item.line().parent() != null) {
        below
            .computeIfAbsent(item.line().parent(), parent -> new java.util.ArrayList<>())
            .add(item);
      }
    }
  }

  /** Notes each rule that an item breaks which the workbook changes. */
  void run() {
    for (WantedItem item : items.values()) {
      UploadedRow row = item.row();
      if (row == null || !item.changed()) {
        continue;
      }
      opened(item, row);
      Line line = item.line();
      if (line == null) {
        removed(item, row);
      } else {
        placed(item, line, row);
        if (line.content() instanceof Activity activity) {
          within(activity, row);
          dependencies(item, activity, row);
        }
      }
    }
    circles();
  }

  /** The number of the objective that an item lies under. */
  int objective(WantedItem item) {
    Line line = item.line() == null ? item.before() : item.line();
    for (int depth = 0; line != null && depth < ItemKind.values().length; depth++) {
      UUID parent = line.parent();
      if (parent == null) {
        return line.code().value().matches(OBJECTIVE_CODE)
            ? Integer.parseInt(line.code().value())
            : 0;
      }
      WantedItem above = items.get(parent);
      line = above == null ? null : above.line() == null ? above.before() : above.line();
    }
    return item.current() == null ? 0 : item.current().objective();
  }

  private void opened(WantedItem item, UploadedRow row) {
    if (plan.reopened().isEmpty()) {
      return;
    }
    Line line = item.line();
    UUID asked = item.current() == null && line != null ? line.parent() : item.id();
    if (asked == null || !plan.reopened().contains(asked)) {
      errors.row(
          row,
          "Only %d items of this plan were opened again, and this isn't one of them."
              .formatted(plan.reopened().size()));
    }
  }

  private void removed(WantedItem item, UploadedRow row) {
    List<WantedItem> left = below.getOrDefault(item.id(), List.of());
    if (!left.isEmpty()) {
      errors.cell(
          row, "remove", "Remove or move what lies under it too: %s.".formatted(codes(left)));
    }
    List<WantedItem> waiting =
        items.values().stream().filter(other -> waitsFor(other, item.id())).toList();
    if (!waiting.isEmpty()) {
      errors.cell(
          row, "remove", "Others wait for it: %s. Change them too.".formatted(codes(waiting)));
    }
  }

  private void placed(WantedItem item, Line line, UploadedRow row) {
    if (line.kind() == ItemKind.OBJECTIVE && !line.code().value().matches(OBJECTIVE_CODE)) {
      errors.cell(row, "code", "An objective's code is its number.");
    }
    if (line.parent() != null) {
      WantedItem parent = items.get(line.parent());
      Line above = parent == null ? null : parent.line();
      if (above == null && parent != null && parent.current() == null) {
        return; // Its own row has errors.
      }
      if (above == null) {
        errors.cell(row, "parent", "What it lies under is gone or removed. Name another.");
      } else if (!line.kind().parents().contains(above.kind())) {
        errors.cell(
            row,
            "parent",
            "%s lies under one of %s, and %s is %s."
                .formatted(line.kind(), line.kind().parents(), above.code(), above.kind()));
      }
    }
    boolean moved = item.current() != null && objective(item) != item.current().objective();
    if (moved && line.content() instanceof Result && below.containsKey(item.id())) {
      errors.cell(
          row,
          "parent",
          "It would take what lies under it to another objective. Move that first, by itself.");
    }
  }

  private void within(Activity activity, UploadedRow row) {
    int last = plan.firstYear() + plan.years() - 1;
    within(row, "plannedStart", activity.plannedStart(), last);
    within(row, "plannedEnd", activity.plannedEnd(), last);
  }

  private void within(UploadedRow row, String key, LocalDate day, int last) {
    if (day.getYear() < plan.firstYear() || day.getYear() > last) {
      errors.cell(row, key, "The plan covers %d to %d.".formatted(plan.firstYear(), last));
    }
  }

  private void dependencies(WantedItem item, Activity activity, UploadedRow row) {
    for (UUID first : activity.dependsOn()) {
      WantedItem known = items.get(first);
      Line line = known == null ? null : known.line();
      if (line != null && line.kind() != ItemKind.ACTIVITY) {
        errors.cell(row, "dependsOn", "%s is no activity.".formatted(line.code()));
      } else if (line == null && (known == null || known.current() != null)) {
        errors.cell(row, "dependsOn", "One that it waits for is gone or removed.");
      }
    }
  }

  private void circles() {
    for (UUID id : new Circles(items).inCircle()) {
      WantedItem item = Objects.requireNonNull(items.get(id));
      if (item.row() != null) {
        errors.cell(
            item.row(),
            "dependsOn",
            "It would wait for itself, by way of others that wait for it.");
      }
    }
  }

  private static boolean waitsFor(WantedItem other, UUID item) {
    Line line = other.line();
    return line != null
        && line.content() instanceof Activity activity
        && activity.dependsOn().contains(item);
  }

  private static String codes(List<WantedItem> items) {
    return String.join(
        ", ",
        items.stream()
            .limit(3)
            .map(WantedItem::line)
            .filter(Objects::nonNull)
            .map(line -> line.code().value())
            .toList());
  }
}
