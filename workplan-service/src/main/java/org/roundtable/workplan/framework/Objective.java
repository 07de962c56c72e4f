package org.roundtable.workplan.framework;

import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/** An objective of a programme, numbered from 1. */
public record Objective(int number, PublicText name) {

  public Objective {
    if (number < 1 || number > 99_999) {
      throw Problem.invalid("number", "Objectives are numbered from 1.");
    }
    Problem.required("name", name);
  }
}
