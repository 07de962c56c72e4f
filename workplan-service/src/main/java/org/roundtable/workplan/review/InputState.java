package org.roundtable.workplan.review;

/** How far an input has come. */
enum InputState {
  /** Given, and the office owes an answer. */
  UNANSWERED,
  /** The office decided, with a reason. */
  ANSWERED,
  /** Its institution took it back before the office decided. It is kept. */
  WITHDRAWN
}
