package org.roundtable.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoServerException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ValidationOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What isn't supported is answered with an error that carries a code and a name. */
class RefusalTest {

  @TempDir private static Path folder;
  private static EmbeddedMongo mongo;
  private static MongoClient client;
  private static MongoDatabase database;
  private static MongoCollection<Document> plans;

  @BeforeAll
  static void open() {
    mongo = EmbeddedMongo.open(folder);
    client = MongoContract.connect(mongo.connectionString());
    database = client.getDatabase("refusal");
    plans = database.getCollection("plans");
    plans.insertOne(new Document("_id", 1).append("a", 1));
  }

  @AfterAll
  static void close() {
    client.close();
    mongo.close();
  }

  static Stream<Arguments> unsupported() {
    Collation collation = Collation.builder().locale("fa").build();
    return Stream.of(
        refused("partial", () -> index(new IndexOptions().partialFilterExpression(eq("a", 1)))),
        refused("expireAfter", () -> index(new IndexOptions().expireAfter(1L, TimeUnit.HOURS))),
        refused("collation", () -> index(new IndexOptions().collation(collation))),
        refused("'a'", () -> plans.createIndex(Indexes.text("a"))),
        refused("'a'", () -> plans.createIndex(Indexes.hashed("a"))),
        refused("'a'", () -> plans.createIndex(Indexes.geo2dsphere("a"))),
        refused("'$**'", () -> plans.createIndex(ascending("$**"))),
        refused(
            "validator",
            () ->
                create(
                    new CreateCollectionOptions()
                        .validationOptions(new ValidationOptions().validator(eq("a", 1))))),
        refused(
            "capped", () -> create(new CreateCollectionOptions().capped(true).sizeInBytes(4096))),
        refused("collation", () -> plans.find().collation(collation).first()),
        refused("hint", () -> plans.find().hint(ascending("a")).first()),
        refused("let", () -> plans.find().let(new Document("x", 1)).first()),
        refused("pipeline", () -> plans.updateOne(eq("_id", 1), List.of(set("a", 2)))),
        refused("pipeline", () -> plans.findOneAndUpdate(eq("_id", 1), List.of(set("a", 2)))),
        refused("$out", () -> plans.aggregate(List.of(new Document("$out", "x"))).toCollection()),
        refused("$changeStream", () -> plans.watch().cursor()),
        refused(
            "renameCollection", () -> plans.renameCollection(new MongoNamespace("refusal.other"))),
        refused("explain", () -> plans.find().explain()),
        refused(
            "$search",
            () -> plans.find(new Document("$text", new Document("$search", "x"))).first()),
        refused("$where", () -> plans.find(new Document("$where", "true")).first()),
        refused(
            "$jsonSchema", () -> plans.find(new Document("$jsonSchema", new Document())).first()),
        refused(
            "$dateTrunc",
            () ->
                plans
                    .aggregate(
                        List.of(
                            new Document(
                                "$project",
                                new Document("x", new Document("$dateTrunc", new Document())))))
                    .first()),
        refused(
            "transactions",
            () ->
                database.runCommand(
                    new Document("insert", "plans")
                        .append("documents", List.of(new Document()))
                        .append("startTransaction", true)
                        .append("autocommit", false))));
  }

  private static Arguments refused(String named, ThrowingCallable command) {
    return Arguments.of(named, command);
  }

  private static void index(IndexOptions options) {
    plans.createIndex(ascending("a"), options);
  }

  private static void create(CreateCollectionOptions options) {
    database.createCollection("created", options);
  }

  @ParameterizedTest
  @MethodSource("unsupported")
  void what_is_not_supported_is_refused_by_name(String name, ThrowingCallable command) {
    assertThatExceptionOfType(MongoServerException.class)
        .isThrownBy(command)
        .withMessageContaining(name)
        .matches(error -> error.getCode() > 0);
    assertThat(plans.find()).containsExactly(new Document("_id", 1).append("a", 1));
    assertThat(plans.listIndexes()).hasSize(1);
    assertThat(database.listCollectionNames()).containsExactly("plans");
  }

  @Test
  void a_session_is_refused_when_it_is_used() {
    try (ClientSession session = client.startSession()) {
      assertThatThrownBy(() -> plans.insertOne(session, new Document()))
          .isInstanceOf(MongoClientException.class);
    }
  }

  @Test
  void a_failed_command_leaves_nothing_behind() {
    Document both =
        new Document("createIndexes", "fresh")
            .append(
                "indexes",
                List.of(
                    new Document("key", new Document("b", 1)).append("name", "b_1"),
                    new Document("key", new Document("c", 1)).append("name", "b_1")));
    assertThatExceptionOfType(MongoCommandException.class)
        .isThrownBy(() -> database.runCommand(both));
    assertThat(database.listCollectionNames()).containsExactly("plans");
    database.getCollection("fresh").insertOne(new Document("_id", 1));
    assertThat(database.getCollection("fresh").listIndexes()).hasSize(1);
    database.getCollection("fresh").drop();
  }
}
