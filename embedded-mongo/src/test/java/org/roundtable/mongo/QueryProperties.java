package org.roundtable.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same random documents with indexes and without must answer every random query alike. The seed
 * is in the message when a case fails; set the system property {@code seed} to repeat it.
 */
class QueryProperties {

  private static final List<String> FIELDS = List.of("a", "b", "c", "d.x");
  private static final List<String> RANGES = List.of("$gt", "$gte", "$lt", "$lte");

  @TempDir private Path folder;

  private Random random = new Random();

  @Test
  void an_index_changes_no_answer() {
    try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
        MongoClient client = MongoContract.connect(mongo.connectionString())) {
      long seed = Long.getLong("seed", System.nanoTime());
      for (int round = 0; round < 12; round++) {
        random = new Random(seed + round);
        compare(client.getDatabase("properties"), "seed " + (seed + round));
      }
    }
  }

  private void compare(MongoDatabase database, String seed) {
    database.drop();
    MongoCollection<Document> plain = database.getCollection("plain");
    MongoCollection<Document> indexed = database.getCollection("indexed");
    boolean arrays = random.nextInt(3) > 0;
    List<Document> documents =
        IntStream.range(0, 120).mapToObj(id -> document(id, arrays)).toList();
    plain.insertMany(documents);
    indexed.insertMany(documents.subList(0, 60));
    createIndexes(indexed);
    indexed.insertMany(documents.subList(60, 120));
    for (int i = 0; i < 20; i++) {
      Object id = random.nextInt(120);
      var change = Updates.set(pick(List.of("a", "b")), value(arrays));
      plain.updateOne(new Document("_id", id), change);
      indexed.updateOne(new Document("_id", id), change);
    }
    for (int i = 0; i < 80; i++) {
      Document query = query();
      Document order = order();
      int limit = random.nextInt(4) == 0 ? 1 + random.nextInt(10) : 0;
      assertThat(indexed.find(query).sort(order).limit(limit).into(new ArrayList<>()))
          .as("%s: find(%s).sort(%s).limit(%s)", seed, query, order, limit)
          .isEqualTo(plain.find(query).sort(order).limit(limit).into(new ArrayList<>()));
      assertThat(new HashSet<>(indexed.find(query).into(new ArrayList<>())))
          .as("%s: find(%s)", seed, query)
          .isEqualTo(new HashSet<>(plain.find(query).into(new ArrayList<>())));
      assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(query));
    }
    Document gone = query();
    assertThat(indexed.deleteMany(gone)).isEqualTo(plain.deleteMany(gone));
    assertThat(indexed.find().into(new ArrayList<>()))
        .isEqualTo(plain.find().into(new ArrayList<>()));
  }

  private void createIndexes(MongoCollection<Document> collection) {
    collection.createIndex(new Document("a", 1).append("_id", 1));
    collection.createIndex(new Document("b", -1).append("_id", 1));
    collection.createIndex(new Document("b", 1).append("c", -1).append("_id", -1));
    collection.createIndex(new Document("c", 1), new IndexOptions().sparse(true));
    collection.createIndex(new Document("d.x", 1));
  }

  /** An index on two fields takes an array in one of them: c is the other. */
  private Document document(int id, boolean arrays) {
    Document document = new Document("_id", id);
    for (String field : List.of("a", "b", "c")) {
      if (random.nextInt(5) > 0) {
        document.append(field, value(arrays && !field.equals("c")));
      }
    }
    return switch (random.nextInt(arrays ? 4 : 2)) {
      case 0 -> document;
      case 1 -> document.append("d", new Document("x", scalar()));
      case 2 -> document.append("d", List.of());
      default ->
          document.append(
              "d", Arrays.asList(new Document("x", scalar()), null, new Document("x", scalar())));
    };
  }

  private Object value(boolean arrays) {
    if (arrays && random.nextInt(4) == 0) {
      return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> scalar()).toList();
    }
    return scalar();
  }

  private Object scalar() {
    int n = random.nextInt(6);
    return switch (random.nextInt(10)) {
      case 0 -> null;
      case 1, 2 -> n;
      case 3 -> (long) n;
      case 4 -> n - 0.5;
      case 5 -> new Decimal128(new BigDecimal(n).divide(new BigDecimal(4)));
      case 6 -> pick(List.of("", "a", "ab", "b", "گ", "a\u0000", "a\u0001b", "😀"));
      case 7 -> n % 2 == 0;
      case 8 -> new Date(n * 1000L - 2000);
      default -> new Document("k", n % 3);
    };
  }

  private Document query() {
    Document query = new Document();
    for (int i = random.nextInt(3); i >= 0; i--) {
      query.append(pick(FIELDS), condition());
    }
    return random.nextInt(8) == 0
        ? new Document("$or", List.of(query, new Document(pick(FIELDS), condition())))
        : query;
  }

  private Object condition() {
    return switch (random.nextInt(8)) {
      case 0 -> new Document("$in", Arrays.asList(scalar(), scalar(), scalar()));
      case 1 -> new Document(pick(RANGES), ordered()).append(pick(RANGES), ordered());
      case 2, 3 -> new Document(pick(RANGES), ordered());
      case 4 -> new Document(pick(List.of("$ne", "$eq")), scalar());
      case 5 -> new Document("$exists", random.nextBoolean());
      default -> scalar();
    };
  }

  private Object ordered() {
    Object value = scalar();
    return value == null || value instanceof Document ? random.nextInt(6) : value;
  }

  private Document order() {
    Document order = new Document();
    switch (random.nextInt(5)) {
      case 0 -> order.append("a", direction());
      case 1 -> order.append("b", direction());
      case 2 -> order.append("b", direction()).append("c", direction());
      case 3 -> order.append("c", direction());
      default -> {}
    }
    return order.append("_id", direction());
  }

  private int direction() {
    return random.nextBoolean() ? 1 : -1;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
