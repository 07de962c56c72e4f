package org.roundtable.participants.attendance;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a change of an attendance. */
final class AttendanceProblems {

  static final ProblemType UNKNOWN_EVENT =
      new ProblemType("unknown-event", HttpStatus.NOT_FOUND, "There is no such event");
  static final ProblemType EVENT_CANCELLED =
      new ProblemType("event-cancelled", HttpStatus.CONFLICT, "The event was called off");
  static final ProblemType OTHER_KIND =
      new ProblemType(
          "attendance-kind", HttpStatus.CONFLICT, "The event's attendance is kept otherwise");
  static final ProblemType FULL =
      new ProblemType("attendance-full", HttpStatus.CONFLICT, "The attendance is full");

  static final ProblemType NOT_CONFIRMED =
      new ProblemType(
          "place-not-confirmed", HttpStatus.CONFLICT, "The place at the event isn't confirmed");
  static final ProblemType CONFIRMED =
      new ProblemType(
          "place-confirmed", HttpStatus.CONFLICT, "The place at the event is confirmed");

  static final ProblemType NOT_HELD =
      new ProblemType("event-not-held", HttpStatus.CONFLICT, "The event wasn't held yet");

  private AttendanceProblems() {}
}
