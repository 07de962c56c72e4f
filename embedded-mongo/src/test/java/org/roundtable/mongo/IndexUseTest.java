package org.roundtable.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts the documents that commands read, in a collection of 100,000. */
class IndexUseTest {

  private static final int SIZE = 100_000;

  @TempDir private static Path folder;
  private static EmbeddedMongo mongo;
  private static MongoClient client;
  private static MongoCollection<Document> events;

  @BeforeAll
  static void fill() {
    open();
    for (int from = 0; from < SIZE; from += 10_000) {
      events.insertMany(
          IntStream.range(from, from + 10_000).mapToObj(IndexUseTest::event).toList());
    }
    events.createIndex(ascending("number"));
    events.createIndex(ascending("office", "start"));
    events.createIndex(ascending("outbox.at"), new IndexOptions().sparse(true));
    // the indexes found on the disk must do as well as those just built
    close();
    open();
  }

  private static void open() {
    mongo = EmbeddedMongo.open(folder);
    client = MongoContract.connect(mongo.connectionString());
    events = client.getDatabase("events").getCollection("events");
  }

  @AfterAll
  static void close() {
    client.close();
    mongo.close();
  }

  private static Document event(int i) {
    Document event =
        new Document("_id", i)
            .append("number", (i * 7919L) % SIZE)
            .append("office", "O" + i % 100)
            .append("start", i);
    return i % 10_000 == 5 ? event.append("outbox", List.of(new Document("at", i))) : event;
  }

  private static long readBy(Runnable command) {
    long before = mongo.documentsRead();
    command.run();
    return mongo.documentsRead() - before;
  }

  @Test
  void equality_reads_what_it_finds() {
    assertThat(readBy(() -> assertThat(events.find(eq("number", 77))).hasSize(1))).isOne();
    assertThat(readBy(() -> assertThat(events.find(eq("_id", 77))).hasSize(1))).isOne();
    assertThat(readBy(() -> assertThat(events.find(in("number", 1, 2, 3))).hasSize(3)))
        .isEqualTo(3);
    assertThat(readBy(() -> assertThat(events.find(eq("number", -1))).isEmpty())).isZero();
  }

  @Test
  void a_range_reads_what_it_finds() {
    assertThat(
            readBy(() ->
                assertThat(events.find(and(gte("number", 500), lt("number", 600)))).hasSize(100)))
        .isLessThanOrEqualTo(101);
    assertThat(readBy(() -> assertThat(events.find(gte("_id", SIZE - 10))).hasSize(10)))
        .isEqualTo(10);
    assertThat(
            readBy(() ->
                assertThat(events.find(and(eq("office", "O7"), lt("start", 1000)))).hasSize(10)))
        .isLessThanOrEqualTo(11);
  }

  @Test
  void order_and_limit_read_as_many_as_the_limit() {
    assertThat(
            readBy(() ->
                assertThat(events.find().sort(ascending("number")).limit(10))
                    .extracting(event -> event.get("number"))
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L)))
        .isEqualTo(10);
    assertThat(
            readBy(() ->
                assertThat(events.find().sort(descending("number")).skip(1).limit(2))
                    .extracting(event -> event.get("number"))
                    .containsExactly(SIZE - 2L, SIZE - 3L)))
        .isEqualTo(3);
    assertThat(
            readBy(() ->
                assertThat(events.find(eq("office", "O3")).sort(descending("start")).limit(2))
                    .extracting(event -> event.get("start"))
                    .containsExactly(SIZE - 97, SIZE - 197)))
        .isEqualTo(2);
    assertThat(readBy(() -> events.find().sort(descending("_id")).first())).isOne();
  }

  @Test
  void what_waits_in_an_array_is_found_without_reading_the_rest() {
    assertThat(
            readBy(() ->
                assertThat(events.find(lte("outbox.at", 30_000)).sort(ascending("outbox.at")))
                    .hasSize(3)))
        .isEqualTo(3);
  }

  @Test
  void updates_deletes_counts_and_pipelines_go_through_the_index() {
    assertThat(readBy(() -> events.updateOne(eq("number", 9), Updates.set("seen", true)))).isOne();
    assertThat(readBy(() -> events.updateOne(eq("office", "O1"), Updates.set("seen", true))))
        .isOne();
    assertThat(readBy(() -> events.countDocuments(eq("office", "O9")))).isEqualTo(1000);
    assertThat(readBy(() -> events.distinct("start", eq("number", 4), Integer.class).first()))
        .isOne();
    assertThat(
            readBy(() ->
                events
                    .aggregate(
                        List.of(
                            Aggregates.match(eq("office", "O9")),
                            Aggregates.sort(ascending("start")),
                            Aggregates.limit(5)))
                    .into(new ArrayList<>())))
        .isEqualTo(5);
    assertThat(readBy(() -> events.findOneAndDelete(eq("number", 10)))).isOne();
  }
}
