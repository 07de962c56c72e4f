package org.roundtable.participants.network;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a message to a member of the network. */
final class NetworkProblems {

  static final ProblemType NOT_LISTED =
      new ProblemType("network-not-listed", HttpStatus.CONFLICT, "You aren't listed yourself");
  static final ProblemType OTHER_OFFICE =
      new ProblemType(
          "network-other-office", HttpStatus.CONFLICT, "She is a member in another office");
  static final ProblemType TOO_MANY_MESSAGES =
      new ProblemType(
          "too-many-messages", HttpStatus.TOO_MANY_REQUESTS, "That is enough for today");

  private NetworkProblems() {}
}
