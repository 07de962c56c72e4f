package org.roundtable.paper;

/**
 * What an emphasis looks like on a page.
 *
 * @param sign stands before the text
 */
record Highlight(String sign, Look cell, Look letters) {

  private static final Highlight NONE = new Highlight("", Look.PLAIN, Look.PLAIN);
  private static final Highlight STRONG =
      new Highlight("", Look.PLAIN, Look.of("font-weight: bold"));
  private static final Highlight ADDED =
      new Highlight(
          "+", Look.of("background-color: #e3f6e5"), Look.of("text-decoration: underline"));
  private static final Highlight REMOVED =
      new Highlight(
          "−", Look.of("background-color: #fde8e8"), Look.of("text-decoration: line-through"));
  private static final Highlight CHANGED =
      new Highlight("≠", Look.of("background-color: #fff5d6"), Look.of("font-weight: bold"));

  static Highlight of(Emphasis emphasis) {
    return switch (emphasis) {
      case NONE -> NONE;
      case STRONG -> STRONG;
      case ADDED -> ADDED;
      case REMOVED -> REMOVED;
      case CHANGED -> CHANGED;
    };
  }
}
