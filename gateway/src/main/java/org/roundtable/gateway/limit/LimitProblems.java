package org.roundtable.gateway.limit;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with how often somebody asks. */
final class LimitProblems {

  static final ProblemType TOO_MANY_REQUESTS =
      new ProblemType("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many requests");

  private LimitProblems() {}
}
