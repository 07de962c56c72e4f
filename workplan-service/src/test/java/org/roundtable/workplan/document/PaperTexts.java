package org.roundtable.workplan.document;

import java.util.ArrayList;
import java.util.List;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Paper;

/** All that a paper says. */
public final class PaperTexts {

  private PaperTexts() {}

  /** Block by block; dates and amounts as they are before a language writes them. */
  public static List<String> of(Paper paper) {
    List<String> texts = new ArrayList<>(List.of(paper.title()));
    for (Block block : paper.blocks()) {
      switch (block) {
        case Block.Heading heading -> texts.add(heading.text());
        case Block.Paragraph paragraph -> texts.add(paragraph.text());
        case Block.Note note -> texts.add(note.text());
        case Block.Facts facts ->
            facts.facts().forEach(fact -> texts.add(fact.name() + ": " + text(fact.value())));
        case Block.Table table -> {
          texts.add(table.name());
          table.columns().forEach(column -> texts.add(column.heading()));
          table.rows().forEach(row -> row.forEach(cell -> texts.add(text(cell))));
        }
        case Block.PageBreak() -> texts.add("");
      }
    }
    return texts;
  }

  private static String text(Cell cell) {
    return switch (cell.value()) {
      case Cell.Value.Text(String text) -> text;
      case Cell.Value.Count(var number) -> number.toPlainString();
      case Cell.Value.Day(var day) -> day.toString();
      case Cell.Value.Money(var amount, var currency) -> currency + " " + amount;
    };
  }
}
