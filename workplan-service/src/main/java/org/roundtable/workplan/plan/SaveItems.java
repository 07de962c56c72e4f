package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Saves many items in one request to the database, each with the facts that it owes. */
@Component
class SaveItems {

  private final MongoOperations mongo;

  SaveItems(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /**
   * Saves items that have been saved before.
   *
   * @return false if somebody changed one of them meanwhile; that one is left as it is, the others
   *     are saved
   */
  boolean save(List<PlanItem> changed) {
    if (changed.isEmpty()) {
      return true;
    }
    BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, PlanItem.class);
    for (PlanItem item : changed) {
      Query asRead = Query.query(where("_id").is(item.id()).and("version").is(item.revision()));
      // Unlike a repository, a bulk doesn't count versions up by itself.
      bulk.replaceOne(asRead, item.withVersion(item.revision() + 1));
    }
    return bulk.execute().getMatchedCount() == changed.size();
  }
}
