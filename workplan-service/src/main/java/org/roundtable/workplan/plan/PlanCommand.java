package org.roundtable.workplan.plan;

/** What can be asked of a workplan that moves it from one state to another. */
enum PlanCommand {
  /** Presents the draft to the institutions as a new version. */
  SUBMIT,
  /** Takes the version back to work the institutions' inputs into it. */
  REVISE,
  /** An institution sends the version back with its reasons. */
  RETURN,
  /** The institutions that must have signed the version. */
  VALIDATE,
  /** Begins a new draft behind a validated version. */
  REDRAFT,
  /** Gives up a draft behind a validated version, which stands as before. */
  DISCARD,
  /** Gives up a plan that never was validated. */
  WITHDRAW
}
