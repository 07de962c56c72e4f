package org.roundtable.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceTest {

  private static final int DOCUMENTS = 100;
  private static final int BYTES = 40_000;
  private static final int ROUNDS = 100;

  @TempDir private Path folder;

  @Test
  void what_is_overwritten_and_deleted_gives_its_space_back() {
    Random random = new Random(1);
    try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
        MongoClient client = MongoContract.connect(mongo.connectionString())) {
      MongoCollection<Document> documents = client.getDatabase("space").getCollection("documents");
      documents.createIndex(ascending("round"));
      for (int round = 0; round < ROUNDS; round++) {
        int now = round;
        documents.deleteMany(eq("round", round - 1));
        documents.insertMany(
            IntStream.range(0, DOCUMENTS)
                .mapToObj(id ->
                    new Document("_id", id).append("round", now).append("data", noise(random)))
                .toList());
      }
      assertThat(documents.countDocuments(eq("round", ROUNDS - 1))).isEqualTo(DOCUMENTS);
    }
    long written = (long) ROUNDS * DOCUMENTS * BYTES;
    assertThat(size()).isLessThan(written * 6 / 10);
  }

  private static Binary noise(Random random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Binary(bytes);
  }

  private long size() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(SpaceTest::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
