package org.roundtable.platform.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A service's audit log as it lies in its database.
 *
 * <p>Entries are numbered from 1 without a gap, by {@code _id}: when two instances of a service
 * append at once, the database takes one, and the other goes behind it.
 */
public final class AuditChain {

  /** The collection that it lies in. */
  public static final String COLLECTION = "audit";

  private static final Bson OLDEST_FIRST = Sorts.ascending("_id");

  private final MongoCollection<BsonDocument> entries;
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable Head last;

  /**
   * @param database the service's
   */
  public AuditChain(MongoDatabase database) {
    this.entries =
        database
            .getCollection(COLLECTION, BsonDocument.class)
            .withWriteConcern(WriteConcern.MAJORITY);
  }

  /** Makes the indexes that {@link #read} needs. */
  void createIndexes() {
    for (String field : List.of("who", "record", "at")) {
      entries.createIndex(Indexes.ascending(field, "_id"), new IndexOptions().name(field));
    }
  }

  /**
   * Appends an entry; it is on the disk when this returns.
   *
   * @return its place
   * @throws MongoException if the database doesn't take it, or doesn't say so
   */
  public Head append(Deed deed) {
    turn.lock();
    try {
      // Kept in mind, not read again: were the newest cut off meanwhile, the gap would stay
      // visible.
      Head previous = last == null ? head() : last;
      while (true) {
        Link next = Link.after(previous, deed);
        if (insert(next)) {
          last = next.head();
          return last;
        }
        previous = head();
      }
    } finally {
      turn.unlock();
    }
  }

  /**
   * Recomputes the whole chain, one entry at a time.
   *
   * @param noted heads that were noted earlier and must still be in it
   */
  public Verdict verify(List<Head> noted) {
    try (MongoCursor<Link> chain = entries.find().sort(OLDEST_FIRST).map(Link::new).cursor()) {
      return new Verification(noted).of(() -> chain);
    }
  }

  /** The oldest entries behind a number that match. */
  List<Entry> read(long after, Bson filter, int limit) {
    return entries
        .find(Filters.and(Filters.gt("_id", after), filter))
        .sort(OLDEST_FIRST)
        .limit(limit)
        .map(Entry::of)
        .into(new ArrayList<>());
  }

  private boolean insert(Link next) {
    try {
      entries.insertOne(next.document());
      return true;
    } catch (MongoWriteException refused) {
      if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  private Head head() {
    BsonDocument newest =
        entries.find(Filters.gte("_id", 1L)).sort(Sorts.descending("_id")).first();
    return newest == null ? Head.NONE : new Link(newest).head();
  }
}
