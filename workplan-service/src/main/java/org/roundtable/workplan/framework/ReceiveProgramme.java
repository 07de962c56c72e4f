package org.roundtable.workplan.framework;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.InstantSource;
import java.util.Optional;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.workplan.ProgrammeFact;
import org.roundtable.platform.inbox.UnusableMessageException;
import org.roundtable.platform.inbox.UnusableMessageException.Reason;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.Programme.Source;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes in a programme that came down from the parent, or through it from further above.
 *
 * <p>The first time it becomes the office's copy. After that nothing changes by itself: a newer
 * version, or the same programme of another office, is a proposal.
 */
@Component
class ReceiveProgramme {

  private final Programmes programmes;
  private final FrameworkProposals proposals;
  private final MongoOperations mongo;
  private final InstantSource clock;

  ReceiveProgramme(
      Programmes programmes,
      FrameworkProposals proposals,
      MongoOperations mongo,
      InstantSource clock) {
    this.programmes = programmes;
    this.proposals = proposals;
    this.mongo = mongo;
    this.clock = clock;
  }

  @KafkaListener(id = "workplan-programmes", topicPattern = Topics.FROM_ABOVE + Topics.PROGRAMMES)
  void on(ProgrammeFact fact) {
    Source source = new Source(fact.office(), fact.id(), fact.version());
    if (proposals.existsBySourceOfficeAndSourceOriginalAndSourceVersionGreaterThanEqual(
        source.office(), source.original(), source.version())) {
      return;
    }
    ProgrammeContent content = content(fact);
    FrameworkProposal received =
        FrameworkProposal.received(
            UuidCreator.getTimeOrderedEpoch(), fact.code(), source, content, clock.instant());
    Optional<Programme> copy = programmes.findByCode(fact.code());
    if (copy.isEmpty()) {
      programmes.save(Programme.copied(fact.code(), source, content, clock.instant()));
      proposals.save(received.adopted(clock.instant()));
    } else {
      propose(received, content, copy.get());
    }
  }

  /** Older ones go first: who dies in between is told of this version again. */
  private void propose(FrameworkProposal received, ProgrammeContent content, Programme copy) {
    Source source = received.source();
    supersedeOlder(source);
    Source followed = copy.source();
    if (followed == null || !followed.isOf(source)) {
      proposals.save(received);
    } else if (followed.version() >= source.version()) {
      proposals.save(received.adopted(clock.instant()));
    } else if (copy.content().equals(content)) {
      programmes.save(copy.following(source, content, clock.instant()));
      proposals.save(received.adopted(clock.instant()));
    } else {
      proposals.save(received);
    }
  }

  private void supersedeOlder(Source source) {
    Query older =
        Query.query(
            where("source.office")
                .is(source.office())
                .and("source.original")
                .is(source.original())
                .and("source.version")
                .lt(source.version())
                .and("state")
                .is(ProposalState.OPEN));
    Update superseded =
        Update.update("state", ProposalState.SUPERSEDED)
            .set("decidedAt", clock.instant())
            .unset("offer");
    // By the collection's name it is no new revision: somebody who is just adopting may go on.
    mongo.updateMulti(older, superseded, mongo.getCollectionName(FrameworkProposal.class));
  }

  private static ProgrammeContent content(ProgrammeFact fact) {
    try {
      return ProgrammeMessages.content(fact);
    } catch (Problem broken) {
      throw new UnusableMessageException(
          Reason.AGAINST_CONTRACT, "the programme breaks a rule: " + broken.getMessage());
    }
  }
}
