package org.roundtable.workplan.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet. */
final class SheetReader {

  private static final int HEAD = 12;

  private final Sheet sheet;
  private final Set<String> formulas;
  private final WorkbookErrors errors;

  /**
   * @param formulas the cells that hold one, such as {@code B4}
   */
  SheetReader(Sheet sheet, Set<String> formulas, WorkbookErrors errors) {
    this.sheet = sheet;
    this.formulas = formulas;
    this.errors = errors;
  }

  List<UploadedRow> read(Stream<Row> lines) {
    List<UploadedRow> rows = new ArrayList<>();
    SheetLayout layout = null;
    for (Iterator<Row> all = lines.iterator(); all.hasNext(); ) {
      Row row = all.next();
      if (layout == null) {
        if (row.getRowNum() > HEAD) {
          break;
        }
        layout = SheetLayout.of(sheet, row.getRowNum(), texts(row)).orElse(null);
      } else if (row.getRowNum() != layout.row() + 1 || !tags(row)) {
        UploadedRow read = row(layout, row);
        if (read != null) {
          rows.add(read);
        }
      }
    }
    if (layout == null) {
      errors.sheet(
          sheet.title(),
          "The row with the columns' keys (id, %s, …) is missing. Export the plan and copy it."
              .formatted(sheet.anchor()));
    }
    return rows;
  }

  private @Nullable UploadedRow row(SheetLayout layout, Row row) {
    Map<String, String> cells = new HashMap<>();
    Map<String, String> unusable = new HashMap<>();
    layout
        .columns()
        .forEach((key, place) -> {
          Cell cell = row.getOptionalCell(place).orElse(null);
          Column column = sheet.column(key).orElseThrow();
          try {
            cells.put(key, cell == null ? "" : read(column, cell));
          } catch (Cells.Unusable wrong) {
            unusable.put(key, Objects.requireNonNull(wrong.getMessage()));
          }
        });
    if (unusable.isEmpty() && cells.values().stream().allMatch(String::isEmpty)) {
      return null;
    }
    UploadedRow read = uploaded(layout, row.getRowNum(), cells, unusable.keySet());
    unusable.forEach((key, detail) -> errors.cell(read, key, detail));
    return unusable.containsKey("id") ? null : read;
  }

  private String read(Column column, Cell cell) throws Cells.Unusable {
    if (formulas.contains(cell.getAddress().toString())) {
      throw Cells.Unusable.formula();
    }
    return Cells.read(column, cell);
  }

  private UploadedRow uploaded(
      SheetLayout layout, int number, Map<String, String> cells, Set<String> unusable) {
    String id = Objects.requireNonNullElse(cells.get("id"), "");
    return new UploadedRow(
        sheet,
        layout,
        number,
        id.isEmpty() ? null : UUID.fromString(id),
        Objects.requireNonNullElse(cells.get("base"), ""),
        "yes".equals(cells.get("remove")),
        cells,
        unusable);
  }

  private static Map<Integer, String> texts(Row row) {
    Map<Integer, String> texts = new HashMap<>();
    row.stream()
        .filter(Objects::nonNull)
        .forEach(cell -> texts.put(cell.getColumnIndex(), Cells.text(cell)));
    return texts;
  }

  /** The row of HXL tags, right below the keys. */
  private static boolean tags(Row row) {
    List<Cell> filled =
        row.stream().filter(Objects::nonNull).filter(cell -> !Cells.empty(cell)).toList();
    return !filled.isEmpty() && filled.stream().allMatch(cell -> Cells.text(cell).startsWith("#"));
  }
}
