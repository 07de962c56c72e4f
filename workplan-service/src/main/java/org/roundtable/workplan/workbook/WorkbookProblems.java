package org.roundtable.workplan.workbook;

import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a workbook. */
final class WorkbookProblems {

  static final ProblemType UNREADABLE =
      new ProblemType(
          "workbook-unreadable",
          HttpStatus.UNPROCESSABLE_CONTENT,
          "The file can't be read as a workbook");
  static final ProblemType ERRORS =
      new ProblemType(
          "workbook-errors", HttpStatus.UNPROCESSABLE_CONTENT, "The workbook has errors");

  private WorkbookProblems() {}

  static Problem unreadable(String detail) {
    return new Problem(UNREADABLE, null, detail);
  }
}
