package org.roundtable.workplan.workbook;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;

/** The values of a row's cells: those that the plan has where the row says nothing else. */
final class RowValues {

  private final RowChange change;
  private final WorkbookErrors errors;
  private boolean failed;

  RowValues(RowChange change, WorkbookErrors errors) {
    this.change = change;
    this.errors = errors;
  }

  /** A value that may be left out. */
  <T> @Nullable T optional(String key, @Nullable T before, Function<String, T> parse) {
    if (!change.differs(key)) {
      return before;
    }
    String said = change.cell(key);
    return said.isEmpty() ? null : parsed(key, said, parse);
  }

  /** A value that can't be left out; null where it was, or can't be used. */
  <T> @Nullable T required(String key, @Nullable T before, Function<String, T> parse) {
    T value = optional(key, before, parse);
    if (value == null && change.row().unusable().contains(key)) {
      failed = true;
    } else if (value == null && change.cell(key).isEmpty()) {
      fail(key, "This can't be left out.");
    }
    return value;
  }

  /** Values with semicolons in between. */
  <T> List<T> list(String key, List<T> before, Function<String, T> parse) {
    List<T> values = optional(key, before, said -> Cells.split(said).stream().map(parse).toList());
    return values == null ? List.of() : values;
  }

  /** What is made of the values, unless one of them can't be used or they don't fit together. */
  <T> @Nullable T made(Function<RowValues, T> maker) {
    if (failed) {
      return null;
    }
    try {
      return maker.apply(this);
    } catch (Problem unfit) {
      errors.cell(change.row(), field(unfit), Objects.requireNonNull(unfit.getMessage()));
      failed = true;
      return null;
    }
  }

  void fail(String key, String detail) {
    errors.cell(change.row(), key, detail);
    failed = true;
  }

  private <T> @Nullable T parsed(String key, String said, Function<String, T> parse) {
    try {
      return parse.apply(said);
    } catch (Problem | IllegalArgumentException unusable) {
      String detail = Objects.requireNonNullElse(unusable.getMessage(), "This can't be used.");
      fail(key, detail);
      return null;
    }
  }

  /** The column that a problem is about, by the field's name in the item's JSON. */
  static String field(Problem problem) {
    Object field =
        problem.toDetail().getProperties() == null
            ? null
            : problem.toDetail().getProperties().get("field");
    String name = String.valueOf(field).replaceAll("[\\[.].*", "");
    return switch (name) {
      case "factor" -> "rateFactor";
      case "to" -> "rateTo";
      case "asOf" -> "rateAsOf";
      case "name" -> "place";
      default -> name;
    };
  }
}
