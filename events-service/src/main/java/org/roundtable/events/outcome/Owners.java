package org.roundtable.events.outcome;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.events.event.EventProblems;
import org.roundtable.events.institution.KnownInstitution;
import org.roundtable.events.institution.KnownInstitutions;
import org.roundtable.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Checks that those who are to do something are in the office's register. */
@Component
class Owners {

  private final KnownInstitutions institutions;

  Owners(KnownInstitutions institutions) {
    this.institutions = institutions;
  }

  /**
   * Checks all owners.
   *
   * @throws Problem {@code unknown-institution} for the first that isn't in the register
   */
  void require(List<ActionPoint> points) {
    List<InstitutionCode> codes =
        points.stream().map(ActionPoint::owner).filter(Objects::nonNull).distinct().toList();
    Set<InstitutionCode> known = new HashSet<>();
    institutions.findByCodeIn(codes).stream().map(KnownInstitution::code).forEach(known::add);
    for (int i = 0; i < points.size(); i++) {
      @Nullable InstitutionCode owner = points.get(i).owner();
      if (owner != null && !known.contains(owner)) {
        throw new Problem(
            EventProblems.UNKNOWN_INSTITUTION,
            "actionPoints[%d].owner".formatted(i),
            "The office's register has no institution %s.".formatted(owner));
      }
    }
  }
}
