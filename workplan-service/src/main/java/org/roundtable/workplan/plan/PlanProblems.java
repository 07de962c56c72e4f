package org.roundtable.workplan.plan;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a change of a workplan. */
final class PlanProblems {

  static final ProblemType UNKNOWN_OBJECTIVE =
      new ProblemType(
          "unknown-objective",
          HttpStatus.UNPROCESSABLE_CONTENT,
          "The programme has no such objective");
  static final ProblemType UNKNOWN_PROGRAMME =
      new ProblemType(
          "unknown-programme", HttpStatus.UNPROCESSABLE_CONTENT, "There is no such programme");
  static final ProblemType WRONG_STATE =
      new ProblemType("plan-state", HttpStatus.CONFLICT, "The plan's state doesn't allow this");

  private PlanProblems() {}
}
