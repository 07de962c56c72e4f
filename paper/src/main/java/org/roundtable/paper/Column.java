package org.roundtable.paper;

/**
 * A column of a table.
 *
 * @param heading repeated on each page
 * @param width its share of the page, relative to the other columns
 * @param side where its cells stand
 */
public record Column(String heading, int width, Side side) {

  /** A side of a column: the page's direction says which is left. */
  public enum Side {
    START,
    END
  }

  public Column {
    if (width < 1) {
      throw new IllegalArgumentException("a column has a width of 1 or more");
    }
  }

  /** A column of text. */
  public static Column of(String heading, int width) {
    return new Column(heading, width, Side.START);
  }

  /** The same with its cells at the end of the line, as numbers are. */
  public Column atEnd() {
    return new Column(heading, width, Side.END);
  }
}
