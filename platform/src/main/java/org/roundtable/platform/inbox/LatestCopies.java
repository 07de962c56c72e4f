package org.roundtable.platform.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.roundtable.contracts.Message;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What a service keeps of others' facts: the latest version of each, so that duplicates, replays
 * and late arrivals change nothing.
 */
public class LatestCopies {

  private final MongoOperations mongo;

  public LatestCopies(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /**
   * Keeps a copy unless the same or a newer version is here already.
   *
   * @param fact where the copy comes from
   * @param copy a document whose {@code @Id} is the fact's {@link Message#key() key} and whose
   *     {@code version} is the fact's
   * @return whether it was new
   */
  public boolean keep(Message fact, Object copy) {
    Query older = Query.query(where("_id").is(fact.key()).and("version").lt(fact.version()));
    try {
      var result = mongo.replace(older, copy, ReplaceOptions.replaceOptions().upsert());
      return result.getModifiedCount() > 0 || result.getUpsertedId() != null;
    } catch (DuplicateKeyException asNewAsThis) {
      return false;
    }
  }
}
