package org.roundtable.workplan.framework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.ProgrammeCode;
import org.springframework.data.repository.ListCrudRepository;

/** The programmes that this office takes part in. */
public interface Programmes extends ListCrudRepository<Programme, UUID> {

  Optional<Programme> findByCode(ProgrammeCode code);

  /** Those whose framework not all in this process have heard of. */
  List<Programme> findByHeardFalse();
}
