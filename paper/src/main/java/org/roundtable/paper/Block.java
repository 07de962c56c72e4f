package org.roundtable.paper;

import java.util.List;

/** One thing that a paper says. */
public sealed interface Block {

  /**
   * What the following blocks are about.
   *
   * @param level 1 to 4, as an outline has them
   */
  record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 1 || level > 4) {
        throw new IllegalArgumentException("a heading has a level of 1 to 4, not " + level);
      }
    }
  }

  /** Running text; each line break begins a new line. */
  record Paragraph(String text) implements Block {}

  /** What must not be overlooked or doesn't belong to the text: set apart in a frame. */
  record Note(String text) implements Block {}

  /** Short facts, each under its name. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One fact, such as "Deadline: 3 May 2026". */
  record Fact(String name, Cell value) {}

  /**
   * Rows of the same columns.
   *
   * @param name what the rows are, such as "Activities"; in a workbook, tables of one name and the
   *     same columns share a sheet
   * @param rows each with a cell a column; a single cell goes across all columns and says what the
   *     rows below it are about
   */
  record Table(String name, List<Column> columns, List<List<Cell>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("a table has columns");
      }
      for (List<Cell> row : rows) {
        if (row.size() != columns.size() && row.size() != 1) {
          throw new IllegalArgumentException(
              "a row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
        }
      }
    }
  }

  /** What follows begins a new page. */
  record PageBreak() implements Block {}
}
