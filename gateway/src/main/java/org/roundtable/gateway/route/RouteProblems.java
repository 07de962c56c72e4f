package org.roundtable.gateway.route;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong between the gateway and a service. */
final class RouteProblems {

  static final ProblemType NO_ANSWER_IN_TIME =
      new ProblemType(
          "no-answer-in-time", HttpStatus.GATEWAY_TIMEOUT, "A part of the office took too long");

  private RouteProblems() {}
}
