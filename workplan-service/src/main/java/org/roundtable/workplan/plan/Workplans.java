package org.roundtable.workplan.plan;

import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.repository.CrudRepository;

/** The office's workplans. */
interface Workplans extends CrudRepository<Workplan, UUID> {

  List<Workplan> findByStateNot(PlanState state);

  List<Workplan> findByProgramme(ProgrammeCode programme);

  /**
   * A plan that must be there.
   *
   * @throws Problem {@code not-found} if it isn't
   */
  default Workplan get(UUID id) {
    return findById(id)
        .orElseThrow(() -> Problem.notFound("No workplan " + id + " is known here."));
  }
}
