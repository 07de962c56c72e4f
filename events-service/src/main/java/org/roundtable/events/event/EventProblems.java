package org.roundtable.events.event;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a change of an event. */
final class EventProblems {

  static final ProblemType UNKNOWN_INSTITUTION =
      new ProblemType(
          "unknown-institution", HttpStatus.UNPROCESSABLE_CONTENT, "There is no such institution");
  static final ProblemType WRONG_STATE =
      new ProblemType("event-state", HttpStatus.CONFLICT, "The event's state doesn't allow this");

  private EventProblems() {}
}
