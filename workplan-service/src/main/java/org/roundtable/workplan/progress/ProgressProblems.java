package org.roundtable.workplan.progress;

import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with noting what comes of a plan. */
public final class ProgressProblems {

  public static final ProblemType PERIOD_LOCKED =
      new ProblemType("period-locked", HttpStatus.CONFLICT, "The period is locked");
  public static final ProblemType CORRECTED_ALREADY =
      new ProblemType("already-corrected", HttpStatus.CONFLICT, "It was corrected meanwhile");

  private ProgressProblems() {}
}
