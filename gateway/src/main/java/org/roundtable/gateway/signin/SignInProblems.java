package org.roundtable.gateway.signin;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with signing in. */
final class SignInProblems {

  static final ProblemType TOO_MANY_GUESSES =
      new ProblemType("too-many-guesses", HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords");

  private SignInProblems() {}
}
