package org.roundtable.paper;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one place of a table. */
public record Cell(Value value, Emphasis emphasis) {

  /** What a cell holds, before it is written in a language. */
  public sealed interface Value {

    /** What somebody wrote, in any language; each line break begins a new line. */
    record Text(String text) implements Value {}

    /** A number, told exactly. */
    record Count(BigDecimal number) implements Value {}

    /** A day, told in the calendar of the paper's language. */
    record Day(LocalDate day) implements Value {}

    /** An amount, told exactly, with the code of its currency by ISO 4217. */
    record Money(BigDecimal amount, String currency) implements Value {
      public Money {
        if (!currency.matches("[A-Z]{3}")) {
          throw new IllegalArgumentException("a currency has a code of three letters");
        }
      }
    }
  }

  /** A cell without content. */
  public static final Cell EMPTY = text("");

  public static Cell text(String text) {
    return of(new Value.Text(text));
  }

  public static Cell number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  public static Cell number(BigDecimal number) {
    return of(new Value.Count(number));
  }

  public static Cell day(LocalDate day) {
    return of(new Value.Day(day));
  }

  public static Cell money(BigDecimal amount, String currency) {
    return of(new Value.Money(amount, currency));
  }

  private static Cell of(Value value) {
    return new Cell(value, Emphasis.NONE);
  }

  /** The same, standing out. */
  public Cell as(Emphasis emphasis) {
    return new Cell(value, emphasis);
  }
}
