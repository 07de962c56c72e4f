package org.roundtable.workplan.framework;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a change of a programme's framework. */
final class FrameworkProblems {

  static final ProblemType OWNED_ELSEWHERE =
      new ProblemType(
          "programme-owned-elsewhere", HttpStatus.CONFLICT, "The programme is another office's");
  static final ProblemType PROPOSAL_DECIDED =
      new ProblemType("proposal-decided", HttpStatus.CONFLICT, "The proposal isn't open any more");

  private FrameworkProblems() {}
}
