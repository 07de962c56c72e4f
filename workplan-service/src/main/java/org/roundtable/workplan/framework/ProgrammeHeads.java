package org.roundtable.workplan.framework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.ProgrammeCode;
import org.springframework.data.repository.Repository;

/** The same, without reading their frameworks. */
interface ProgrammeHeads extends Repository<Programme, UUID> {

  List<ProgrammeHead> findAllByOrderByCode();

  Optional<ProgrammeHead> findByCode(ProgrammeCode code);
}
