package org.roundtable.workplan.plan;

import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** The office's workplans. */
interface Workplans extends CrudRepository<Workplan, UUID> {

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<Workplan> findByIdGreaterThanOrderById(UUID after, Limit limit);

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
