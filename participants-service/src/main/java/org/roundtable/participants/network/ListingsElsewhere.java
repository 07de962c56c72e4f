package org.roundtable.participants.network;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.UUID;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.participants.NetworkListingFact;
import org.roundtable.platform.inbox.LatestCopies;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Follows what members of member offices let the region see. */
@Component
class ListingsElsewhere {

  private final MongoOperations mongo;
  private final LatestCopies copies;
  private final OfficeProperties office;

  ListingsElsewhere(MongoOperations mongo, LatestCopies copies, OfficeProperties office) {
    this.mongo = mongo;
    this.copies = copies;
    this.office = office;
  }

  @KafkaListener(
      id = "participants-network",
      topicPattern = Topics.HERE_AND_FROM_MEMBERS + Topics.NETWORK)
  void on(NetworkListingFact fact) {
    if (!fact.office().equals(office.code())) {
      copies.keep(fact, KnownListing.of(fact));
    }
  }

  /** Whether a member of another office shows this listing. */
  boolean isShared(UUID listing) {
    return mongo.exists(
        Query.query(where("listing").is(listing).and("inRegion").exists(true)), KnownListing.class);
  }
}
