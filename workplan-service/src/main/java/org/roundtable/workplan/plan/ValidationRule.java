package org.roundtable.workplan.plan;

import java.util.List;
import java.util.Set;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.problem.Problem;

/**
 * Who must sign a version before the plan is validated.
 *
 * @param required institutions without whose signature it isn't
 * @param quorum how many institutions must have signed in all, at least 1
 */
public record ValidationRule(List<InstitutionCode> required, int quorum) {

  /** Of an office that has set none: any one institution. */
  static final ValidationRule ONE = new ValidationRule(List.of(), 1);

  public ValidationRule {
    required = List.copyOf(Problem.required("required", required));
    if (Set.copyOf(required).size() < required.size()) {
      throw Problem.invalid("required", "An institution stands in the list twice.");
    }
    if (quorum < 1 || quorum > 200) {
      throw Problem.invalid("quorum", "A quorum is 1 to 200 institutions.");
    }
  }

  boolean metBy(Set<InstitutionCode> signed) {
    return signed.size() >= quorum && signed.containsAll(required);
  }
}
