package org.roundtable.workplan.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in another office program's hands. */
final class Edited {

  private static final int KEYS = 1;

  private final XSSFWorkbook workbook;

  private Edited(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The workbook as it is saved after these changes. */
  static byte[] of(byte[] exported, Consumer<Edited> changes) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
      changes.accept(new Edited(workbook));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  XSSFSheet sheet(String name) {
    return workbook.getSheet(name);
  }

  /** A cell of the row whose cell under a key says this. */
  Cell cell(String sheet, String by, String value, String key) {
    for (Row row : sheet(sheet)) {
      if (row.getRowNum() > KEYS + 1 && text(row, column(sheet, by)).equals(value)) {
        return row.getCell(column(sheet, key), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError("no row with " + by + " " + value);
  }

  /** The number of the row with this code, as Excel counts. */
  int row(String sheet, String by, String value) {
    return cell(sheet, by, value, by).getRowIndex() + 1;
  }

  Edited set(String sheet, String code, String key, String value) {
    cell(sheet, by(sheet), code, key).setCellValue(value);
    return this;
  }

  /** Adds a row of keys and values in turn. */
  int add(String sheet, String... cells) {
    Row row = sheet(sheet).createRow(sheet(sheet).getLastRowNum() + 1);
    for (int i = 0; i < cells.length; i += 2) {
      row.createCell(column(sheet, cells[i])).setCellValue(cells[i + 1]);
    }
    return row.getRowNum() + 1;
  }

  void delete(String sheet, String code) {
    sheet(sheet).removeRow(cell(sheet, by(sheet), code, by(sheet)).getRow());
  }

  int column(String sheet, String key) {
    for (Cell cell : sheet(sheet).getRow(KEYS)) {
      if (cell.getStringCellValue().equals(key)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + key);
  }

  private static String by(String sheet) {
    return sheet.equals("Budget") || sheet.equals("Risks") ? "activity" : "code";
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null ? "" : cell.toString();
  }
}
