package org.roundtable.paper;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.roundtable.paper.Block.Fact;
import org.roundtable.paper.Block.Facts;
import org.roundtable.paper.Block.Heading;
import org.roundtable.paper.Block.Note;
import org.roundtable.paper.Block.PageBreak;
import org.roundtable.paper.Block.Paragraph;
import org.roundtable.paper.Block.Table;
import org.roundtable.platform.language.Words;

/** What a paper says beside its tables, and where they are. */
final class FirstSheet {

  private static final int NAMES = 0;
  private static final int TEXTS = 1;
  private static final int NAMES_WIDTH = 30;
  private static final int TEXTS_WIDTH = 90;

  private final Paper paper;
  private final Words words;
  private int row;

  FirstSheet(Paper paper, Words words) {
    this.paper = paper;
    this.words = words;
  }

  void write(Workbook book, Map<Sheets.Kind, Sheets.Sheet> tables) throws IOException {
    Worksheet sheet = book.newWorksheet(Sheets.usable(words.text("document")));
    if (paper.language().rightToLeft()) {
      sheet.rightToLeft();
    }
    sheet.width(NAMES, NAMES_WIDTH);
    sheet.width(TEXTS, TEXTS_WIDTH);
    heading(sheet, paper.title(), 16);
    for (Block block : paper.blocks()) {
      write(sheet, block, tables);
    }
    if (paper.mark() != null) {
      row++;
      text(sheet, NAMES, paper.mark());
      sheet.style(row++, NAMES).italic().set();
    }
    sheet.finish();
  }

  private void write(Worksheet sheet, Block block, Map<Sheets.Kind, Sheets.Sheet> tables) {
    switch (block) {
      case Heading(var level, var title) -> {
        row++;
        heading(sheet, title, 15 - level);
      }
      case Paragraph(var text) -> paragraph(sheet, text);
      case Note(var text) -> {
        sheet.style(row, TEXTS).fillColor("F5F7FA").set();
        paragraph(sheet, text);
      }
      case Facts(var facts) -> facts.forEach(fact -> fact(sheet, fact));
      case Table table -> paragraph(sheet, pointer(table, tables));
      case PageBreak() -> row++;
    }
  }

  private String pointer(Table table, Map<Sheets.Kind, Sheets.Sheet> tables) {
    String sheet = Objects.requireNonNull(tables.get(Sheets.Kind.of(table))).name();
    return words.text(
        "rows", Map.of("name", table.name(), "count", table.rows().size(), "sheet", sheet));
  }

  private void heading(Worksheet sheet, String title, int size) {
    text(sheet, NAMES, title);
    sheet.style(row++, NAMES).bold().fontSize(size).set();
  }

  private void paragraph(Worksheet sheet, String text) {
    text(sheet, TEXTS, text);
    sheet.style(row++, TEXTS).wrapText(true).verticalAlignment("top").set();
  }

  private void fact(Worksheet sheet, Fact fact) {
    text(sheet, NAMES, fact.name());
    sheet.style(row, NAMES).bold().verticalAlignment("top").set();
    SheetCell.write(sheet, row, TEXTS, fact.value());
    row++;
  }

  private void text(Worksheet sheet, int column, String text) {
    sheet.value(row, column, SheetCell.text(text));
  }
}
