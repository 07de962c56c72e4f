package org.roundtable.workplan.review;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The inputs on all plans. */
interface Inputs extends CrudRepository<Input, UUID> {

  long countByPlanAndState(UUID plan, InputState state);

  long countByPlanAndRound(UUID plan, UUID round);
}
