package org.roundtable.gateway.signin;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with signing in. */
final class SignInProblems {

  static final ProblemType SECOND_FACTOR_REQUIRED =
      new ProblemType(
          "second-factor-required", HttpStatus.FORBIDDEN, "A password alone is too little");

  private SignInProblems() {}
}
