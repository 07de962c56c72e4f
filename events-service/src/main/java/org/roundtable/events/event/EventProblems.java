package org.roundtable.events.event;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a change of an event. */
public final class EventProblems {

  public static final ProblemType UNKNOWN_INSTITUTION =
      new ProblemType(
          "unknown-institution", HttpStatus.UNPROCESSABLE_CONTENT, "There is no such institution");
  public static final ProblemType UNKNOWN_ACTIVITY =
      new ProblemType(
          "unknown-activity", HttpStatus.UNPROCESSABLE_CONTENT, "There is no such activity");
  public static final ProblemType WRONG_STATE =
      new ProblemType("event-state", HttpStatus.CONFLICT, "The event's state doesn't allow this");
  public static final ProblemType RSVP_CLOSED =
      new ProblemType("rsvp-closed", HttpStatus.CONFLICT, "The time to answer is over");

  private EventProblems() {}
}
