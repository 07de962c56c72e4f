package org.roundtable.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes a value into a sheet. */
final class SheetCell {

  /** Excel's own limits: beyond them it calls a file damaged, or changes what was written. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int EXACT_DIGITS = 15;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private SheetCell() {}

  static void write(Worksheet sheet, int row, int column, Cell cell) {
    StyleSetter style = sheet.style(row, column);
    switch (cell.value()) {
      case Cell.Value.Text(var text) -> sheet.value(row, column, text(text));
      case Cell.Value.Count(var number) -> number(sheet, row, column, number, style, "");
      case Cell.Value.Money(var amount, var currency) ->
          number(sheet, row, column, amount, style, " \"" + currency + "\"");
      case Cell.Value.Day(var day) when day.isBefore(FIRST_DAY) ->
          sheet.value(row, column, day.toString());
      case Cell.Value.Day(var day) -> {
        sheet.value(row, column, day);
        style.format("yyyy-mm-dd");
      }
    }
    style.wrapText(true).verticalAlignment("top");
    emphasise(style, cell.emphasis());
    style.set();
  }

  private static void number(
      Worksheet sheet, int row, int column, BigDecimal number, StyleSetter style, String unit) {
    if (number.precision() > EXACT_DIGITS) {
      sheet.value(row, column, number.toPlainString() + unit.replace("\"", ""));
      return;
    }
    sheet.value(row, column, number);
    int decimals = Math.max(0, number.scale());
    style.format("#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)) + unit);
  }

  private static void emphasise(StyleSetter style, Emphasis emphasis) {
    switch (emphasis) {
      case NONE -> {
        // As it is.
      }
      case STRONG -> style.bold();
      case ADDED -> style.underlined().fillColor("E3F6E5");
      case REMOVED -> style.strikethrough().fillColor("FDE8E8");
      case CHANGED -> style.bold().fillColor("FFF5D6");
    }
  }

  /** A text as a cell takes it. */
  static String text(String words) {
    String plain = Writing.plain(words);
    return plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
