package org.roundtable.workplan.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds each row against what the plan says now and what it said when the row was exported. A row
 * that nobody changed in the workbook changes nothing, whatever was changed in the plan meanwhile;
 * one that was changed on both sides is refused.
 */
final class RowMatch {

  private final PlanRows plan;
  private final UUID imported;
  private final WorkbookErrors errors;
  private final Map<Sheet, List<RowChange>> changes = new EnumMap<>(Sheet.class);
  private final Set<PlanRow> missing = new LinkedHashSet<>();

  /**
   * @param imported names the import: what it adds gets the same identifiers each time it is begun
   */
  RowMatch(PlanRows plan, UploadedWorkbook workbook, UUID imported, WorkbookErrors errors) {
    this.plan = plan;
    this.imported = imported;
    this.errors = errors;
    workbook.rows().forEach(this::match);
  }

  List<RowChange> of(Sheet sheet) {
    return changes.getOrDefault(sheet, List.of());
  }

  /** What the plan has and the workbook's sheets don't. It stays. */
  Set<PlanRow> missing() {
    return missing;
  }

  private void match(Sheet sheet, List<UploadedRow> rows) {
    List<RowChange> found = new ArrayList<>();
    Map<UUID, Integer> seen = new HashMap<>();
    for (UploadedRow row : rows) {
      UUID id = row.id() == null ? newId(row) : row.id();
      Integer earlier = seen.putIfAbsent(id, row.number());
      if (earlier != null) {
        errors.cell(
            row,
            "id",
            "Row %d has the same id. Empty it, and base, in the row that is new."
                .formatted(earlier));
      } else {
        RowChange change = change(row, id);
        if (change != null) {
          found.add(change);
        }
      }
    }
    plan.of(sheet).values().stream()
        .filter(row -> !seen.containsKey(row.id()))
        .forEach(missing::add);
    changes.put(sheet, found);
  }

  private @Nullable RowChange change(UploadedRow row, UUID id) {
    PlanRow current = plan.of(row.sheet()).get(id);
    if (current == null) {
      return row.id() == null ? added(row, id) : gone(row);
    }
    RowChange change = new RowChange(row, id, current);
    boolean same =
        row.sheet().columns().stream()
            .filter(Column::content)
            .noneMatch(column -> change.differs(column.key()));
    if (!row.remove() && (same || row.id() == null || unchanged(change))) {
      return null;
    }
    return current.cell("locked").isEmpty() ? known(change) : locked(change);
  }

  private @Nullable RowChange added(UploadedRow row, UUID id) {
    if (row.remove()) {
      errors.cell(row, "remove", "The row has no id, so that it names nothing to remove.");
      return null;
    }
    return new RowChange(row, id, null);
  }

  /** What somebody else removed stays removed, unless the row was changed. */
  private @Nullable RowChange gone(UploadedRow row) {
    if (!row.remove() && !row.base().equals(PlanRow.base(row.sheet(), row.cells()))) {
      errors.cell(
          row, "id", "The plan no longer has this. Empty id and base to add it as a new one.");
    }
    return null;
  }

  private @Nullable RowChange known(RowChange change) {
    UploadedRow row = change.row();
    String now = change.current() == null ? "" : change.current().base();
    if (row.base().isEmpty()) {
      errors.cell(row, "base", "Leave base as it was exported, so that nobody's work is lost.");
      return null;
    }
    if (!row.base().equals(now)) {
      errors.row(
          row,
          "Somebody changed this since the workbook was exported. Export it again and repeat your"
              + " change.");
      return null;
    }
    return change;
  }

  private @Nullable RowChange locked(RowChange change) {
    errors.row(
        change.row(),
        "This stands in the programme's framework, which only its owner changes. Put it back as it"
            + " was.");
    return null;
  }

  private boolean unchanged(RowChange change) {
    Map<String, String> cells = new HashMap<>();
    for (Column column : change.row().sheet().columns()) {
      cells.put(column.key(), change.cell(column.key()));
    }
    return change.row().base().equals(PlanRow.base(change.row().sheet(), cells));
  }

  private UUID newId(UploadedRow row) {
    String place = "%s/%s/%d".formatted(imported, row.sheet(), row.number());
    return UUID.nameUUIDFromBytes(place.getBytes(UTF_8));
  }
}
