package org.roundtable.workplan.review;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a step of a review. */
final class ReviewProblems {

  static final ProblemType ROUND_STATE =
      new ProblemType(
          "round-state", HttpStatus.CONFLICT, "The review round's state doesn't allow this");
  static final ProblemType INPUT_STATE =
      new ProblemType("input-state", HttpStatus.CONFLICT, "The input's state doesn't allow this");
  static final ProblemType NOT_INVITED =
      new ProblemType(
          "not-invited",
          HttpStatus.UNPROCESSABLE_CONTENT,
          "The institution isn't invited to this round");

  private ReviewProblems() {}
}
