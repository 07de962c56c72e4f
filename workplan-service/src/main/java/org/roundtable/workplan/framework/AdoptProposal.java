package org.roundtable.workplan.framework;

import java.time.InstantSource;
import java.util.UUID;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Decides on what an owner proposed. */
@Component
class AdoptProposal {

  private final Programmes programmes;
  private final FrameworkProposals proposals;
  private final Adoptions adoptions;
  private final InstantSource clock;

  AdoptProposal(
      Programmes programmes,
      FrameworkProposals proposals,
      Adoptions adoptions,
      InstantSource clock) {
    this.programmes = programmes;
    this.proposals = proposals;
    this.adoptions = adoptions;
    this.clock = clock;
  }

  /** Makes it the office's copy. Who died after that and before noting it may do it again. */
  FrameworkProposal adopt(ProgrammeCode code, UUID id) {
    FrameworkProposal proposal = find(code, id);
    ProgrammeContent offer = proposal.open();
    Programme copy = copy(code);
    if (!proposal.source().equals(copy.source())) {
      adoptions.save(copy.following(proposal.source(), offer, clock.instant()));
    }
    return proposals.save(proposal.adopted(clock.instant()));
  }

  FrameworkProposal refuse(ProgrammeCode code, UUID id, PublicText reason) {
    return proposals.save(find(code, id).refused(reason, clock.instant()));
  }

  FrameworkProposal find(ProgrammeCode code, UUID id) {
    return proposals
        .findByProgrammeAndId(code, id)
        .orElseThrow(() -> Problem.notFound("Programme " + code + " has no such proposal."));
  }

  Programme copy(ProgrammeCode code) {
    return programmes
        .findByCode(code)
        .orElseThrow(() -> Problem.notFound("No programme " + code + " is known here."));
  }
}
