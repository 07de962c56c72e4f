package org.roundtable.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services use of MongoDB, the same on every implementation. */
abstract class MongoContract {

  private MongoClient client;
  private MongoDatabase database;
  private MongoCollection<Document> plans;

  /** The server to test. */
  abstract String connectionString();

  static MongoClient connect(String connectionString) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(connectionString))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .retryWrites(false)
            .build());
  }

  @BeforeEach
  void start_with_an_empty_database() {
    client = connect(connectionString());
    database = client.getDatabase("contract");
    database.drop();
    plans = database.getCollection("plans");
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private static Document plan(Object id, String state, int version) {
    return new Document("_id", id).append("state", state).append("version", version);
  }

  private List<Object> ids(Iterable<Document> documents) {
    List<Object> ids = new ArrayList<>();
    documents.forEach(document -> ids.add(document.get("_id")));
    return ids;
  }

  @Test
  void a_document_comes_back_with_every_type_it_was_stored_with() {
    Document stored =
        new Document("_id", UUID.fromString("0198c3d0-0000-7000-8000-000000000001"))
            .append("string", "گزارش \u0000 😀")
            .append("int", 7)
            .append("long", 9_007_199_254_740_993L)
            .append("double", 0.1)
            .append("decimal", new Decimal128(new BigDecimal("12345678901234567890.12345")))
            .append("date", Date.from(Instant.parse("2019-12-15T08:00:00.123Z")))
            .append("bool", true)
            .append("null", null)
            .append("object", new ObjectId())
            .append("binary", new Binary(new byte[] {1, 2, 3}))
            .append("nested", List.of(List.of(1, 2), new Document("a", Arrays.asList(null, "x"))))
            .append("empty", List.of());
    plans.insertOne(stored);

    assertThat(plans.find(eq("_id", stored.get("_id"))).first()).isEqualTo(stored);
    for (String field : List.of("int", "long", "double", "decimal", "date", "bool", "binary")) {
      assertThat(plans.countDocuments(eq(field, stored.get(field)))).as(field).isOne();
    }
  }

  @Test
  void a_document_of_nearly_16_MB_is_kept_and_a_bigger_one_refused() {
    byte[] big = new byte[16 * 1024 * 1024 - 1000];
    plans.insertOne(new Document("_id", 1).append("big", new Binary(big)));

    assertThat(plans.find().first().get("big", Binary.class).length()).isEqualTo(big.length);
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> plans.updateOne(eq("_id", 1), set("more", new Binary(new byte[2000]))));
    assertThat(plans.find().first().keySet()).containsExactly("_id", "big");
  }

  @Test
  void a_result_bigger_than_one_reply_arrives_in_batches() {
    byte[] big = new byte[1_000_000];
    for (int i = 0; i < 60; i++) {
      plans.insertOne(new Document("_id", i).append("big", new Binary(big)));
    }
    assertThat(plans.find()).hasSize(60);
    assertThat(plans.find().batchSize(7)).hasSize(60);
    assertThat(plans.aggregate(List.of(Aggregates.match(gte("_id", 0))))).hasSize(60);
  }

  @Test
  void an_id_is_taken_once() {
    plans.insertOne(plan(1, "DRAFT", 1));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> plans.insertOne(plan(1L, "DRAFT", 2)))
        .matches(error -> error.getCode() == 11000);
    assertThat(plans.countDocuments()).isOne();
  }

  @Test
  void a_compare_and_set_on_the_version_lets_one_of_two_win() {
    plans.insertOne(plan(1, "DRAFT", 1));
    var change = combine(set("state", "IN_REVIEW"), inc("version", 1));
    assertThat(plans.updateOne(and(eq("_id", 1), eq("version", 1)), change).getModifiedCount())
        .isOne();
    assertThat(plans.updateOne(and(eq("_id", 1), eq("version", 1)), change).getMatchedCount())
        .isZero();
  }

  @Test
  void state_and_outbox_change_in_one_update() {
    plans.insertOne(plan(1, "DRAFT", 1).append("outbox", List.of()));
    plans.updateOne(
        eq("_id", 1),
        combine(
            set("state", "IN_REVIEW"), push("outbox", new Document("id", "a").append("at", 5))));
    plans.updateOne(eq("_id", 1), push("outbox", new Document("id", "b").append("at", 6)));
    plans.updateOne(eq("_id", 1), pull("outbox", new Document("id", "a")));

    assertThat(plans.find().first().getList("outbox", Document.class))
        .containsExactly(new Document("id", "b").append("at", 6));
  }

  @Test
  void array_filters_choose_the_elements_to_change() {
    plans.insertOne(
        new Document("_id", 1)
            .append("items", List.of(new Document("n", 1), new Document("n", 2))));
    plans.updateOne(
        eq("_id", 1),
        set("items.$[item].done", true),
        new UpdateOptions().arrayFilters(List.of(eq("item.n", 2))));

    assertThat(plans.find().first().getList("items", Document.class))
        .containsExactly(new Document("n", 1), new Document("n", 2).append("done", true));
  }

  @Test
  void an_upsert_inserts_once_and_then_updates() {
    var change = combine(setOnInsert("created", 1), inc("seen", 1));
    var upsert = new UpdateOptions().upsert(true);
    assertThat(
            plans.updateOne(eq("_id", "x"), change, upsert).getUpsertedId().asString().getValue())
        .isEqualTo("x");
    assertThat(plans.updateOne(eq("_id", "x"), change, upsert).getUpsertedId()).isNull();
    plans.replaceOne(eq("_id", "y"), new Document("a", 1), new ReplaceOptions().upsert(true));

    assertThat(plans.find(eq("_id", "x")).first())
        .isEqualTo(new Document("_id", "x").append("created", 1).append("seen", 2));
    assertThat(plans.find(eq("_id", "y")).first())
        .isEqualTo(new Document("_id", "y").append("a", 1));
  }

  @Test
  void find_and_modify_takes_the_first_in_order() {
    plans.insertMany(List.of(plan(1, "DUE", 3), plan(2, "DUE", 1), plan(3, "DONE", 0)));
    Document taken =
        plans.findOneAndUpdate(
            eq("state", "DUE"),
            set("state", "TAKEN"),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending("version"))
                .returnDocument(ReturnDocument.AFTER));

    assertThat(taken).isEqualTo(plan(2, "TAKEN", 1));
    assertThat(plans.findOneAndDelete(eq("state", "NONE"))).isNull();
    assertThat(plans.findOneAndDelete(eq("_id", 3))).isEqualTo(plan(3, "DONE", 0));
    assertThat(plans.countDocuments()).isEqualTo(2);
  }

  @Test
  void an_ordered_bulk_stops_at_the_first_error_and_an_unordered_one_does_not() {
    List<InsertOneModel<Document>> inserts =
        List.of(
            new InsertOneModel<>(plan(1, "A", 1)),
            new InsertOneModel<>(plan(1, "B", 1)),
            new InsertOneModel<>(plan(2, "C", 1)));
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> plans.bulkWrite(inserts))
        .satisfies(error -> assertThat(error.getWriteResult().getInsertedCount()).isOne());
    assertThat(plans.countDocuments()).isOne();
    plans.deleteMany(new Document());
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() -> plans.bulkWrite(inserts, new BulkWriteOptions().ordered(false)))
        .satisfies(error -> assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(2));
    assertThat(plans.countDocuments()).isEqualTo(2);
  }

  @Test
  void an_ordered_bulk_of_updates_stops_at_the_first_error() {
    plans.createIndex(ascending("version"), new IndexOptions().unique(true));
    plans.insertMany(List.of(plan(1, "A", 1), plan(2, "A", 2), plan(3, "A", 3)));
    assertThatExceptionOfType(MongoBulkWriteException.class)
        .isThrownBy(() ->
            plans.bulkWrite(
                List.of(
                    new UpdateOneModel<>(eq("_id", 1), set("state", "B")),
                    new UpdateOneModel<>(eq("_id", 2), set("version", 1)),
                    new UpdateOneModel<>(eq("_id", 3), set("state", "B")))))
        .satisfies(error -> assertThat(error.getWriteErrors().getFirst().getIndex()).isOne());
    assertThat(ids(plans.find(eq("state", "B")))).containsExactly(1);
  }

  @Test
  void a_unique_index_refuses_a_second_document() {
    plans.createIndex(
        ascending("office", "number"), new IndexOptions().unique(true).name("by_number"));
    plans.insertOne(new Document("_id", 1).append("office", "IQ").append("number", 1));
    plans.insertOne(new Document("_id", 2).append("office", "PK").append("number", 1));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() ->
            plans.insertOne(new Document("_id", 3).append("office", "IQ").append("number", 1.0)))
        .matches(error -> error.getCode() == 11000)
        .withMessageContaining("by_number");
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> plans.updateOne(eq("_id", 2), set("office", "IQ")));
    plans.updateOne(eq("_id", 1), set("number", 2));
    plans.updateOne(eq("_id", 2), set("office", "IQ"));
    assertThat(plans.countDocuments(eq("office", "IQ"))).isEqualTo(2);
  }

  @Test
  void a_unique_index_counts_documents_without_the_field_but_a_sparse_one_does_not() {
    plans.createIndex(ascending("a"), new IndexOptions().unique(true));
    plans.createIndex(ascending("b"), new IndexOptions().unique(true).sparse(true));
    plans.insertOne(new Document("_id", 1).append("a", 1));
    plans.insertOne(new Document("_id", 2).append("a", 2));
    plans.insertOne(new Document("_id", 3));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> plans.insertOne(new Document("_id", 4)));
    plans.updateOne(eq("_id", 1), set("b", 1));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(() -> plans.updateOne(eq("_id", 2), set("b", 1)));
    assertThat(ids(plans.find(eq("b", null)).sort(ascending("_id")))).containsExactly(2, 3);
  }

  @Test
  void a_unique_index_on_an_array_counts_its_elements_across_documents() {
    plans.createIndex(ascending("codes"), new IndexOptions().unique(true));
    plans.insertOne(new Document("_id", 1).append("codes", List.of("a", "b", "a")));
    assertThatExceptionOfType(MongoWriteException.class)
        .isThrownBy(
            () -> plans.insertOne(new Document("_id", 2).append("codes", List.of("c", "b"))));
    plans.insertOne(new Document("_id", 3).append("codes", List.of("c")));
    assertThat(ids(plans.find(eq("codes", "b")))).containsExactly(1);
  }

  @Test
  void an_index_can_be_built_over_documents_that_are_there() {
    plans.insertMany(IntStream.range(0, 200).mapToObj(i -> plan(i, "S" + i % 3, i)).toList());
    plans.createIndex(ascending("state"));
    plans.createIndex(descending("version"));

    assertThat(plans.countDocuments(eq("state", "S1"))).isEqualTo(67);
    assertThat(ids(plans.find().sort(descending("version")).limit(2))).containsExactly(199, 198);
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(
            () -> plans.createIndex(ascending("state", "x"), new IndexOptions().unique(true)));
    assertThat(plans.listIndexes())
        .extracting(index -> index.getString("name"))
        .containsExactly("_id_", "state_1", "version_-1");
  }

  @Test
  void equality_range_and_order_agree_with_the_documents() {
    plans.createIndex(ascending("state", "version"));
    plans.insertMany(IntStream.range(0, 50).mapToObj(i -> plan(i, "S" + i % 2, i)).toList());

    assertThat(
            ids(
                plans
                    .find(and(eq("state", "S1"), gt("version", 10), lte("version", 15)))
                    .sort(descending("version"))))
        .containsExactly(15, 13, 11);
    assertThat(ids(plans.find(in("version", 3, 7, 3)).sort(ascending("version"))))
        .containsExactly(3, 7);
    assertThat(plans.find(and(eq("state", "S0"), lt("version", 5)))).hasSize(3);
    assertThat(ids(plans.find().sort(Sorts.orderBy(descending("state"), ascending("version")))))
        .startsWith(1, 3, 5)
        .endsWith(46, 48);
  }

  @Test
  void different_elements_of_an_array_may_satisfy_different_conditions() {
    plans.createIndex(ascending("n"));
    plans.insertOne(new Document("_id", 1).append("n", List.of(1, 10)));
    plans.insertOne(new Document("_id", 2).append("n", List.of(4)));

    assertThat(ids(plans.find(and(gt("n", 5), lt("n", 3))))).containsExactly(1);
    assertThat(ids(plans.find(new Document("n", new Document("$gt", 5).append("$lt", 3)))))
        .containsExactly(1);
    assertThat(ids(plans.find(elemMatch("n", new Document("$gt", 3).append("$lt", 5)))))
        .containsExactly(2);
  }

  @Test
  void what_is_due_in_an_array_of_documents_is_found() {
    plans.createIndex(ascending("outbox.at"), new IndexOptions().sparse(true));
    plans.insertOne(new Document("_id", 1).append("outbox", List.of()));
    plans.insertOne(
        new Document("_id", 2)
            .append("outbox", List.of(new Document("at", 9), new Document("at", 2))));
    plans.insertOne(new Document("_id", 3).append("outbox", List.of(new Document("at", 3))));
    plans.insertOne(new Document("_id", 4));

    assertThat(ids(plans.find(lte("outbox.at", 5)).sort(ascending("outbox.at"))))
        .containsExactly(2, 3);
    assertThat(ids(plans.find(gt("outbox.at", 5)))).containsExactly(2);
    assertThat(ids(plans.find().sort(ascending("outbox.at", "_id")))).containsExactly(1, 4, 2, 3);
  }

  @Test
  void empty_arrays_are_equal_and_come_before_null() {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(1, 100).boxed().toList());
    Collections.shuffle(shuffled, new Random(7));
    plans.insertOne(new Document("_id", 0).append("partners", null));
    shuffled.forEach(id -> plans.insertOne(new Document("_id", id).append("partners", List.of())));
    List<Object> expected =
        Stream.concat(IntStream.range(1, 100).boxed(), Stream.of(0))
            .map(Object.class::cast)
            .toList();

    assertThat(ids(plans.find().sort(ascending("partners", "_id")))).isEqualTo(expected);
    assertThat(ids(plans.aggregate(List.of(Aggregates.sort(ascending("partners", "_id"))))))
        .isEqualTo(expected);
  }

  @Test
  void aggregation_groups_joins_and_counts() {
    plans.insertMany(IntStream.range(0, 10).mapToObj(i -> plan(i, "S" + i % 2, i)).toList());
    database
        .getCollection("states")
        .insertMany(List.of(new Document("_id", "S0").append("name", "even")));

    assertThat(
            plans.aggregate(
                List.of(
                    Aggregates.match(gte("version", 5)),
                    Aggregates.group("$state", Accumulators.sum("n", 1)),
                    Aggregates.sort(ascending("_id")),
                    Aggregates.lookup("states", "_id", "_id", "state"))))
        .containsExactly(
            new Document("_id", "S0")
                .append("n", 2)
                .append("state", List.of(new Document("_id", "S0").append("name", "even"))),
            new Document("_id", "S1").append("n", 3).append("state", List.of()));
    assertThat(
            plans
                .aggregate(
                    List.of(
                        Aggregates.sort(descending("version")),
                        Aggregates.skip(1),
                        Aggregates.limit(1),
                        Aggregates.addFields(
                            new Field<>(
                                "twice", new Document("$add", List.of("$version", "$version")))),
                        Aggregates.project(Projections.include("twice"))))
                .first())
        .isEqualTo(new Document("_id", 8).append("twice", 16));
    plans
        .aggregate(List.of(Aggregates.match(eq("state", "S1")), Aggregates.merge("odd")))
        .toCollection();
    assertThat(database.getCollection("odd").countDocuments()).isEqualTo(5);
    assertThat(plans.distinct("state", String.class)).containsExactlyInAnyOrder("S0", "S1");
    assertThat(plans.estimatedDocumentCount()).isEqualTo(10);
  }

  @Test
  void an_index_is_dropped_in_its_own_collection_only() {
    MongoCollection<Document> events = database.getCollection("events");
    plans.createIndex(ascending("a"));
    plans.createIndex(ascending("b"));
    events.createIndex(ascending("a"));
    plans.dropIndex("a_1");

    assertThat(plans.listIndexes()).hasSize(2);
    plans.dropIndex(ascending("b"));
    plans.createIndex(ascending("c"));
    plans.dropIndexes();
    assertThat(plans.listIndexes()).hasSize(1);
    assertThat(events.listIndexes()).hasSize(2);
    assertThatExceptionOfType(MongoCommandException.class)
        .isThrownBy(() -> plans.dropIndex("none"))
        .matches(error -> error.getCode() == 27);
  }

  @Test
  void an_index_is_made_once_and_a_contradiction_is_refused() {
    plans.createIndex(ascending("a"));
    plans.createIndex(ascending("a"), new IndexOptions().background(true));

    assertThat(plans.listIndexes()).hasSize(2);
    assertThatExceptionOfType(MongoCommandException.class)
        .isThrownBy(() -> plans.createIndex(ascending("b"), new IndexOptions().name("a_1")))
        .matches(error -> error.getCode() == 86);
    assertThatExceptionOfType(MongoCommandException.class)
        .isThrownBy(() -> plans.createIndex(ascending("a"), new IndexOptions().name("other")))
        .matches(error -> error.getCode() == 85);
  }

  @Test
  void collections_and_databases_can_be_listed_and_dropped() {
    plans.insertOne(plan(1, "A", 1));
    database.createCollection("events");
    assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("plans", "events");
    assertThat(database.listCollections().filter(eq("name", "events"))).hasSize(1);
    plans.drop();
    assertThat(database.listCollectionNames()).containsExactly("events");
    assertThat(plans.countDocuments()).isZero();
    plans.insertOne(plan(1, "A", 1));
    database.drop();
    assertThat(client.listDatabaseNames()).doesNotContain("contract");
    assertThat(plans.countDocuments()).isZero();
  }

  @Test
  void sixteen_writers_count_exactly() throws Exception {
    plans.insertOne(new Document("_id", "counter").append("n", 0));
    together(
        16,
        () -> {
          for (int i = 0; i < 50; i++) {
            plans.updateOne(eq("_id", "counter"), inc("n", 1));
            plans.countDocuments();
          }
          return true;
        });
    assertThat(plans.find().first().getInteger("n")).isEqualTo(800);
  }

  @Test
  void a_task_is_taken_by_one_of_many() throws Exception {
    plans.createIndex(ascending("state"));
    plans.insertMany(IntStream.range(0, 100).mapToObj(i -> plan(i, "DUE", 1)).toList());
    List<List<Object>> taken =
        together(
            8,
            () -> {
              List<Object> mine = new ArrayList<>();
              for (Document next = take(); next != null; next = take()) {
                mine.add(next.get("_id"));
              }
              return mine;
            });
    assertThat(taken.stream().flatMap(List::stream).toList()).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void whoever_reads_sees_all_however_many_write_single_documents_meanwhile() throws Exception {
    plans.insertMany(IntStream.range(0, 100).mapToObj(i -> plan(i, "DRAFT", 1)).toList());
    AtomicBoolean read = new AtomicBoolean();
    List<Integer> found = new ArrayList<>();
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      writer.submit(() -> {
        for (int i = 0; !read.get(); i = (i + 1) % 100) {
          plans.updateOne(eq("_id", i), set("version", i));
        }
      });
      for (int i = 0; i < 500; i++) {
        found.add(plans.find(eq("state", "DRAFT")).into(new ArrayList<>()).size());
      }
      read.set(true);
    }
    assertThat(found).hasSize(500).containsOnly(100);
  }

  private Document take() {
    return plans.findOneAndUpdate(eq("state", "DUE"), set("state", "TAKEN"));
  }

  private static <T> List<T> together(int threads, Callable<T> task) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<T> results = new ArrayList<>();
      for (var future :
          executor.invokeAll(IntStream.range(0, threads).mapToObj(_ -> task).toList())) {
        results.add(future.get());
      }
      return results;
    }
  }
}
