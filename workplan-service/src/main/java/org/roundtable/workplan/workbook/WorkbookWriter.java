package org.roundtable.workplan.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.roundtable.platform.language.Language;

/**
 * Writes a plan's workbook. What people wrote is written as text and its cells are formatted as
 * text, so that nothing in it ever becomes a formula, not even when a cell is edited.
 */
final class WorkbookWriter {

  /** The rows above the first item: headings to read, keys to find columns by, HXL tags. */
  private static final int HEADINGS = 0;

  private static final int KEYS = 1;
  private static final int TAGS = 2;
  private static final int FIRST = 3;

  private static final int FLUSHED_EVERY = 500;
  private static final int ROOM = 1_000;
  private static final int EXACT_DIGITS = 15;
  private static final String AS_TEXT = "@";
  private static final String AS_DAY = "yyyy-mm-dd";
  private static final String HEAD_COLOUR = "E4E7EB";
  private static final String KEY_COLOUR = "7B8794";
  private static final String LOCKED_COLOUR = "F5F7FA";

  private final Language language;
  private final Instructions words;

  WorkbookWriter(Language language) {
    this.language = language;
    this.words = new Instructions(language);
  }

  void write(Map<String, String> facts, PlanRows rows, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Roundtable", "1.0")) {
      instructions(workbook);
      facts(workbook, facts);
      for (Sheet sheet : Sheet.values()) {
        sheet(workbook, sheet, rows.of(sheet).values());
      }
    }
  }

  private void instructions(Workbook workbook) throws IOException {
    Worksheet page = page(workbook, Instructions.SHEET);
    page.width(0, 14);
    page.width(1, 110);
    int row = 0;
    for (String paragraph : words.paragraphs()) {
      page.value(row, 1, paragraph);
      page.style(row, 1).wrapText(true).verticalAlignment("top").set();
      if (row == 0) {
        page.style(row, 1).bold().fontSize(14).wrapText(true).set();
      }
      row++;
    }
    explanation(page, row++, PlanFacts.SHEET);
    for (Sheet sheet : Sheet.values()) {
      explanation(page, row++, sheet.title());
    }
    page.finish();
  }

  private void explanation(Worksheet page, int row, String name) {
    page.value(row, 0, name);
    page.style(row, 0).bold().verticalAlignment("top").set();
    page.value(row, 1, words.sheet(name));
    page.style(row, 1).wrapText(true).set();
  }

  private void facts(Workbook workbook, Map<String, String> facts) throws IOException {
    Worksheet page = page(workbook, PlanFacts.SHEET);
    page.width(0, 14);
    page.width(1, 26);
    page.width(2, 70);
    int row = 0;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      page.value(row, 0, fact.getKey());
      page.style(row, 0).fontColor(KEY_COLOUR).set();
      page.value(row, 1, words.fact(fact.getKey()));
      page.style(row, 1).bold().set();
      text(page, row, 2, fact.getValue(), false);
      row++;
    }
    page.finish();
  }

  private void sheet(Workbook workbook, Sheet sheet, Collection<PlanRow> rows) throws IOException {
    Worksheet page = page(workbook, sheet.title());
    List<Column> columns = sheet.columns();
    for (int place = 0; place < columns.size(); place++) {
      head(page, place, columns.get(place));
    }
    page.freezePane(0, FIRST);
    int number = FIRST;
    for (PlanRow row : rows) {
      row(page, number++, row);
      if (number % FLUSHED_EVERY == 0) {
        page.flush();
      }
    }
    for (int place = 0; place < columns.size(); place++) {
      choices(page, number + ROOM, place, columns.get(place));
    }
    page.finish();
  }

  private void head(Worksheet page, int place, Column column) {
    if (column.form().literal()) {
      page.style(place).format(AS_TEXT).set();
    } else if (column.form() == Form.DATE) {
      page.style(place).format(AS_DAY).set();
    }
    page.value(HEADINGS, place, words.heading(column.key()));
    page.style(HEADINGS, place).bold().wrapText(true).fillColor(HEAD_COLOUR).set();
    page.value(KEYS, place, column.key());
    page.style(KEYS, place).fontColor(KEY_COLOUR).fontSize(8).set();
    page.value(TAGS, place, column.tag());
    page.style(TAGS, place).fontColor(KEY_COLOUR).fontSize(8).set();
    if (column.width() == 0) {
      page.hideColumn(place);
    } else {
      page.width(place, column.width());
    }
  }

  private void row(Worksheet page, int number, PlanRow row) {
    boolean locked = !row.cell(Column.LOCKED.key()).isEmpty();
    List<Column> columns = row.sheet().columns();
    for (int place = 0; place < columns.size(); place++) {
      Column column = columns.get(place);
      String value =
          column.equals(Column.ID)
              ? row.id().toString()
              : column.equals(Column.BASE) ? row.base() : row.cell(column.key());
      if (!value.isEmpty()) {
        cell(page, number, place, column, value, locked);
      }
    }
  }

  private static void cell(
      Worksheet page, int number, int place, Column column, String value, boolean locked) {
    switch (column.form()) {
      case DATE -> {
        page.value(number, place, LocalDate.parse(value));
        page.style(number, place).format(AS_DAY).verticalAlignment("top").set();
      }
      case DECIMAL, WHOLE -> number(page, number, place, value);
      default -> text(page, number, place, value, locked);
    }
  }

  /** Excel would round what has more digits than it keeps. */
  private static void number(Worksheet page, int row, int place, String value) {
    BigDecimal number = new BigDecimal(value);
    if (number.precision() > EXACT_DIGITS) {
      text(page, row, place, value, false);
    } else {
      page.value(row, place, number);
      page.style(row, place).verticalAlignment("top").set();
    }
  }

  private static void text(Worksheet page, int row, int place, String value, boolean locked) {
    page.value(row, place, CellText.encoded(value));
    var style = page.style(row, place).format(AS_TEXT).wrapText(true).verticalAlignment("top");
    (locked ? style.fillColor(LOCKED_COLOUR) : style).set();
  }

  private static void choices(Worksheet page, int last, int place, Column column) {
    if (!column.words().isEmpty()) {
      page.range(FIRST, place, last, place)
          .validateWithListByFormula("\"%s\"".formatted(String.join(",", column.words())));
    }
  }

  private Worksheet page(Workbook workbook, String name) {
    Worksheet page = workbook.newWorksheet(name);
    if (language.rightToLeft()) {
      page.rightToLeft();
    }
    return page;
  }
}
