package org.roundtable.workplan.framework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** What owners of programmes sent down to this office. */
interface FrameworkProposals extends CrudRepository<FrameworkProposal, UUID> {

  /** A page behind a cursor, the oldest first, without what they offer. */
  List<ProposalHead> findByProgrammeAndIdGreaterThanOrderById(
      ProgrammeCode programme, UUID after, Limit limit);

  Optional<FrameworkProposal> findByProgrammeAndId(ProgrammeCode programme, UUID id);

  /** Whether this version or a newer one was received. */
  boolean existsBySourceOfficeAndSourceOriginalAndSourceVersionGreaterThanEqual(
      OfficeCode office, UUID original, long version);
}
