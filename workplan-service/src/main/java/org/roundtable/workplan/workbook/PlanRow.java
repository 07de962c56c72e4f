package org.roundtable.workplan.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A row of a sheet as the plan has it.
 *
 * @param id the item's, or that of its part
 * @param item the item that the row is, or is a part of
 * @param cells what stands in each column, by the column's key; what is empty is left out
 */
record PlanRow(Sheet sheet, UUID id, UUID item, Map<String, String> cells) {

  private static final int LONG_ENOUGH = 12;

  PlanRow {
    cells = Map.copyOf(cells);
  }

  String cell(String key) {
    return Objects.requireNonNullElse(cells.get(key), "");
  }

  /** Tells whether somebody changed the row since it was exported. */
  String base() {
    return base(sheet, cells);
  }

  /** The same of what stands in a row's cells. */
  static String base(Sheet sheet, Map<String, String> cells) {
    String all =
        sheet.columns().stream()
            .filter(Column::content)
            .map(column -> cells.getOrDefault(column.key(), ""))
            .collect(Collectors.joining("\u001f"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, LONG_ENOUGH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
