package org.roundtable.platform.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** The outboxes inside the aggregates' documents, as the relay reads and empties them. */
class OutboxStore {

  /** One aggregate's unpublished facts, oldest first. */
  record Owed(String collection, UUID id, List<OutboxEntry> entries) {

    Owed only(List<OutboxEntry> some) {
      return new Owed(collection, id, some);
    }
  }

  private final MongoOperations mongo;
  private final List<String> collections;

  OutboxStore(MongoOperations mongo, List<Publication<?>> publications) {
    this.mongo = mongo;
    this.collections =
        publications.stream().map(p -> mongo.getCollectionName(p.aggregate())).distinct().toList();
    // Sparse: only documents that owe something are in it, so the sweep reads no others.
    collections.forEach(collection ->
        mongo
            .indexOps(collection)
            .createIndex(new Index().on("outbox.at", Sort.Direction.ASC).sparse().named("outbox")));
  }

  /** The aggregates that owe facts, the longest waiting first. */
  List<OutboxKey> owing(int limit) {
    List<OutboxKey> keys = new ArrayList<>();
    for (String collection : collections) {
      mongo
          .getCollection(collection)
          .find(Filters.gte("outbox.at", new Date(0)))
          .sort(Sorts.ascending("outbox.at"))
          .projection(Projections.include("_id"))
          .limit(limit)
          .forEach(
              document -> keys.add(new OutboxKey(collection, document.get("_id", UUID.class))));
    }
    return keys;
  }

  /** When the longest waiting fact was decided. */
  Optional<Instant> oldest() {
    return collections.stream()
        .map(this::oldest)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> oldest(String collection) {
    @Nullable Document first =
        mongo
            .getCollection(collection)
            .find(Filters.gte("outbox.at", new Date(0)))
            .sort(Sorts.ascending("outbox.at"))
            .projection(Projections.include("outbox.at"))
            .first();
    if (first == null) {
      return Optional.empty();
    }
    return first.getList("outbox", Document.class).stream()
        .map(entry -> entry.getDate("at").toInstant())
        .findFirst();
  }

  List<Owed> read(String collection, Collection<UUID> ids) {
    List<Owed> owed = new ArrayList<>();
    mongo
        .getCollection(collection)
        .find(Filters.in("_id", ids))
        .projection(Projections.include("outbox"))
        .forEach(document ->
            owed.add(
                new Owed(
                    collection,
                    document.get("_id", UUID.class),
                    document.getList("outbox", Document.class, List.of()).stream()
                        .map(entry -> mongo.getConverter().read(OutboxEntry.class, entry))
                        .toList())));
    return owed;
  }

  /** Takes published facts out, by their identifiers: others may have been added meanwhile. */
  void remove(Owed owed) {
    List<String> published = owed.entries().stream().map(OutboxEntry::entry).toList();
    Document named = new Document("outbox", new Document("entry", new Document("$in", published)));
    mongo
        .getCollection(owed.collection())
        .updateOne(Filters.eq("_id", owed.id()), Updates.pullByFilter(named));
  }
}
