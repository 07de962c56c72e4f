package org.roundtable.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** A collection with every kind of index, written by tests that then break what is below it. */
final class Holdings {

  private final MongoDatabase database;
  private final MongoCollection<Document> documents;

  Holdings(MongoClient client) {
    this.database = client.getDatabase("durability");
    this.documents = database.getCollection("documents");
  }

  void createIndexes() {
    documents.createIndex(ascending("key"));
    documents.createIndex(ascending("mark"), new IndexOptions().unique(true));
    documents.createIndex(ascending("tags", "key"));
  }

  void insert(int id, int size) {
    documents.insertOne(
        new Document("_id", id)
            .append("key", id % 7)
            .append("mark", "m" + id)
            .append("tags", List.of(id % 3, 10 + id % 5))
            .append("filling", "x".repeat(size))
            .append("changes", 0));
  }

  void change(int id) {
    documents.updateOne(
        eq("_id", id),
        new Document("$inc", new Document("changes", 1).append("key", 1))
            .append("$set", new Document("tags", List.of(id % 2, 20))));
  }

  /** The documents found, by id, after checking that each agrees with each index. */
  Map<Integer, Document> checked() {
    Map<Integer, Document> found = new TreeMap<>();
    documents.find().forEach(document -> found.put(document.getInteger("_id"), document));
    if (found.isEmpty()) {
      return found;
    }
    for (Document document : found.values()) {
      assertThat(documents.find(eq("mark", document.get("mark")))).containsExactly(document);
      assertThat(documents.countDocuments(eq("key", document.get("key"))))
          .isEqualTo(
              found.values().stream()
                  .filter(other -> other.get("key").equals(document.get("key")))
                  .count());
    }
    assertThat(documents.countDocuments(eq("tags", 20)))
        .isEqualTo(
            found.values().stream()
                .filter(document -> document.getList("tags", Integer.class).contains(20))
                .count());
    assertThat(documents.estimatedDocumentCount()).isEqualTo(found.size());
    Document entries =
        database
            .runCommand(new Document("validate", "documents"))
            .get("keysPerIndex", Document.class);
    assertThat(entries)
        .containsEntry("_id_", (long) found.size())
        .containsEntry("key_1", (long) found.size())
        .containsEntry("mark_1", (long) found.size())
        .containsEntry("tags_1_key_1", 2L * found.size());
    return found;
  }
}
