package org.roundtable.workplan.framework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.Programme.Source;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A version of a programme that its owner sent down, and what this office made of it.
 *
 * @param source what was sent, by whom; each version is kept once
 * @param offer what the programme would be; none where there is nothing to decide any more, but of
 *     what was refused
 * @param reason why it was refused
 */
@Document("frameworkProposals")
@CompoundIndex(
    name = "source",
    def = "{'source.office': 1, 'source.original': 1, 'source.version': 1}",
    unique = true)
@CompoundIndex(name = "programme", def = "{'programme': 1, '_id': 1}")
record FrameworkProposal(
    @Id UUID id,
    @Version @Nullable Long revision,
    ProgrammeCode programme,
    Source source,
    ProposalState state,
    @Nullable ProgrammeContent offer,
    Instant receivedAt,
    @Nullable Instant decidedAt,
    @Nullable PublicText reason) {

  static FrameworkProposal received(
      UUID id, ProgrammeCode programme, Source source, ProgrammeContent offer, Instant now) {
    return new FrameworkProposal(
        id, null, programme, source, ProposalState.OPEN, offer, now, null, null);
  }

  /** What it offers, while that can still be decided. */
  ProgrammeContent open() {
    if (state != ProposalState.OPEN || offer == null) {
      throw new Problem(FrameworkProblems.PROPOSAL_DECIDED, "state", why());
    }
    return offer;
  }

  FrameworkProposal adopted(Instant now) {
    return decided(ProposalState.ADOPTED, null, now, null);
  }

  FrameworkProposal refused(PublicText why, Instant now) {
    return decided(ProposalState.REFUSED, open(), now, why);
  }

  private FrameworkProposal decided(
      ProposalState next, @Nullable ProgrammeContent kept, Instant now, @Nullable PublicText why) {
    return new FrameworkProposal(id, revision, programme, source, next, kept, receivedAt, now, why);
  }

  private String why() {
    return switch (state) {
      case OPEN -> "It offers nothing.";
      case ADOPTED -> "It was adopted already.";
      case REFUSED -> "It was refused. The owner's next change is a new proposal.";
      case SUPERSEDED -> "The owner proposed something newer. Decide on that one.";
    };
  }
}
