package org.roundtable.workplan.plan;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a change of a workplan. */
public final class PlanProblems {

  static final ProblemType UNKNOWN_PROGRAMME =
      new ProblemType(
          "unknown-programme", HttpStatus.UNPROCESSABLE_CONTENT, "There is no such programme");
  public static final ProblemType WRONG_STATE =
      new ProblemType("plan-state", HttpStatus.CONFLICT, "The plan's state doesn't allow this");
  static final ProblemType ITEM_SEALED =
      new ProblemType("item-sealed", HttpStatus.CONFLICT, "This item isn't open for changes");
  static final ProblemType ITEM_IN_USE =
      new ProblemType("item-in-use", HttpStatus.CONFLICT, "Other items need this one");
  public static final ProblemType UNKNOWN_ITEM =
      new ProblemType("unknown-item", HttpStatus.UNPROCESSABLE_CONTENT, "There is no such item");
  static final ProblemType WRONG_PLACE =
      new ProblemType(
          "item-place", HttpStatus.UNPROCESSABLE_CONTENT, "An item of this kind can't lie there");
  static final ProblemType CODE_TAKEN =
      new ProblemType("code-taken", HttpStatus.CONFLICT, "Another item has this code");
  static final ProblemType CIRCLE =
      new ProblemType(
          "dependency-circle", HttpStatus.UNPROCESSABLE_CONTENT, "Activities wait for each other");
  static final ProblemType INCOHERENT =
      new ProblemType("plan-incoherent", HttpStatus.CONFLICT, "The plan doesn't hold together");
  static final ProblemType BEING_SUBMITTED =
      new ProblemType("plan-being-submitted", HttpStatus.CONFLICT, "The plan is being submitted");
  static final ProblemType BEING_IMPORTED =
      new ProblemType(
          "plan-being-imported", HttpStatus.CONFLICT, "A workbook is being imported into the plan");
  static final ProblemType DIFFERENCE_UNSEEN =
      new ProblemType(
          "difference-unseen", HttpStatus.CONFLICT, "Look at the difference before you submit it");
  static final ProblemType UNANSWERED =
      new ProblemType("inputs-unanswered", HttpStatus.CONFLICT, "Inputs wait for a disposition");
  static final ProblemType ITEM_UNSUBMITTED =
      new ProblemType(
          "item-unsubmitted", HttpStatus.CONFLICT, "The item isn't in a submitted version");
  static final ProblemType OTHER_CONTENT =
      new ProblemType(
          "other-content", HttpStatus.CONFLICT, "The version isn't the one that you saw");

  private PlanProblems() {}
}
