package org.roundtable.paper;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.roundtable.paper.Sheets.Placed;
import org.roundtable.paper.Sheets.Sheet;
import org.roundtable.platform.language.Words;

/** Tables of the same columns under one another, with their headings in sight. */
final class TableSheet {

  private static final int ALL_WIDTHS = 150;
  private static final int NARROWEST = 9;
  private static final int WIDEST = 70;
  private static final int ROWS_IN_MEMORY = 500;
  private static final String HEADING_FILL = "E4E7EB";

  private final Paper paper;
  private final Words words;

  TableSheet(Paper paper, Words words) {
    this.paper = paper;
    this.words = words;
  }

  /** Writes a sheet; where tables share it, a first column tells under which heading each stood. */
  void write(Workbook book, Sheet content) throws IOException {
    Worksheet sheet = book.newWorksheet(content.name());
    boolean shared = content.tables().size() > 1;
    List<Column> columns = content.kind().columns();
    int first = shared ? 1 : 0;
    setUp(sheet, columns, first);
    if (shared) {
      heading(sheet, 0, words.text("section"));
    }
    for (int i = 0; i < columns.size(); i++) {
      heading(sheet, first + i, columns.get(i).heading());
    }
    sheet.setAutoFilter(0, 0, content.rows(), first + columns.size() - 1);
    int row = 1;
    for (Placed placed : content.tables()) {
      for (List<Cell> cells : placed.table().rows()) {
        if (shared) {
          SheetCell.write(sheet, row, 0, Cell.text(placed.section()));
        }
        for (int i = 0; i < cells.size(); i++) {
          SheetCell.write(sheet, row, first + i, cells.get(i));
        }
        if (++row % ROWS_IN_MEMORY == 0) {
          sheet.flush();
        }
      }
    }
    sheet.finish();
  }

  private void setUp(Worksheet sheet, List<Column> columns, int first) {
    if (paper.language().rightToLeft()) {
      sheet.rightToLeft();
    }
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    int all = columns.stream().mapToInt(Column::width).sum();
    if (first == 1) {
      sheet.width(0, ALL_WIDTHS / 5);
    }
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(
          first + i, Math.clamp(ALL_WIDTHS * columns.get(i).width() / all, NARROWEST, WIDEST));
    }
  }

  private static void heading(Worksheet sheet, int column, String text) {
    sheet.value(0, column, SheetCell.text(text));
    sheet
        .style(0, column)
        .bold()
        .fillColor(HEADING_FILL)
        .wrapText(true)
        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
        .set();
  }
}
