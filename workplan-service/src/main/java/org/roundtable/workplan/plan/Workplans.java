package org.roundtable.workplan.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** The office's workplans. */
interface Workplans extends CrudRepository<Workplan, UUID> {

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<Workplan> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
