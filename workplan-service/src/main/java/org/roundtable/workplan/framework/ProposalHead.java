package org.roundtable.workplan.framework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.framework.Programme.Source;

/** A proposal without what it offers. */
record ProposalHead(
    UUID id,
    ProgrammeCode programme,
    Source source,
    ProposalState state,
    Instant receivedAt,
    @Nullable Instant decidedAt,
    @Nullable PublicText reason) {

  static ProposalHead of(FrameworkProposal proposal) {
    return new ProposalHead(
        proposal.id(),
        proposal.programme(),
        proposal.source(),
        proposal.state(),
        proposal.receivedAt(),
        proposal.decidedAt(),
        proposal.reason());
  }
}
