package org.roundtable.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Words;

/**
 * Prints a paper as an Excel workbook: what it says on the first sheet, each kind of table on one
 * of its own.
 *
 * <p>Dates, numbers and amounts are values that can be counted with. Text is text, whatever it
 * begins with: no cell is a formula.
 */
public final class WorkbookPrinter {

  private static final Catalogue CATALOGUE = Catalogue.beside(WorkbookPrinter.class, "paper");

  /**
   * Prints a paper. The stream stays open.
   *
   * @throws IOException if the stream can't take it
   */
  public void print(Paper paper, OutputStream out) throws IOException {
    Words words = CATALOGUE.in(paper.language());
    Workbook book = new Workbook(out, "Roundtable", null);
    Map<Sheets.Kind, Sheets.Sheet> sheets = Sheets.of(paper, words.text("document"));
    new FirstSheet(paper, words).write(book, sheets);
    for (Sheets.Sheet sheet : sheets.values()) {
      new TableSheet(paper, words).write(book, sheet);
    }
    book.finish();
  }
}
