package org.roundtable.workplan.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.springframework.http.ProblemDetail;

/** What is wrong with a workbook, gathered to be said all at once. */
final class WorkbookErrors {

  /**
   * Something that is wrong.
   *
   * @param row as Excel counts, from 1; null where it is the sheet as a whole
   * @param column as Excel names it; null where it is the row as a whole
   * @param field the column's key; null where it is no known column
   */
  record Error(
      String sheet,
      @Nullable Integer row,
      @Nullable String column,
      @Nullable String field,
      String detail) {}

  private final int limit;
  private final List<Error> listed = new ArrayList<>();
  private final Set<Error> counted = new HashSet<>();

  WorkbookErrors(int limit) {
    this.limit = limit;
  }

  void add(Error error) {
    if (counted.add(error) && listed.size() < limit) {
      listed.add(error);
    }
  }

  void sheet(String sheet, String detail) {
    add(new Error(sheet, null, null, null, detail));
  }

  void row(UploadedRow row, String detail) {
    add(new Error(row.sheet().title(), row.number(), null, null, detail));
  }

  void cell(UploadedRow row, String key, String detail) {
    add(new Error(row.sheet().title(), row.number(), row.letters(key), key, detail));
  }

  boolean none() {
    return counted.isEmpty();
  }

  /**
   * That there is none.
   *
   * @throws Problem {@code workbook-errors} with all of them
   */
  void require() {
    if (!none()) {
      throw new Listed(List.copyOf(listed), counted.size());
    }
  }

  private static final class Listed extends Problem {

    private final transient List<Error> errors;
    private final int total;

    Listed(List<Error> errors, int total) {
      super(
          WorkbookProblems.ERRORS,
          null,
          "The workbook has %d errors. Nothing was imported.".formatted(total));
      this.errors = errors;
      this.total = total;
    }

    @Override
    public ProblemDetail toDetail() {
      ProblemDetail detail = super.toDetail();
      detail.setProperty("errors", errors);
      detail.setProperty("total", total);
      return detail;
    }
  }
}
