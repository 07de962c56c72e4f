package org.roundtable.paper;

import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Numbers;

/** Values as a language writes them. */
final class Printed {

  private final Dates dates;
  private final Numbers numbers;

  Printed(Language language) {
    this.dates = Dates.in(language);
    this.numbers = Numbers.in(language);
  }

  /** A value for a place of its own, where there is room. */
  String atLength(Cell.Value value) {
    return value instanceof Cell.Value.Day(var day) ? dates.officialDay(day) : text(value);
  }

  /** A value for a column. */
  String text(Cell.Value value) {
    return switch (value) {
      case Cell.Value.Text(var text) -> text;
      case Cell.Value.Count(var number) -> numbers.number(number);
      case Cell.Value.Day(var day) -> dates.shortDay(day);
      case Cell.Value.Money(var amount, var currency) -> numbers.money(amount, currency);
    };
  }
}
