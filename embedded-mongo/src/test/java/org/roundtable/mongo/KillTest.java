package org.roundtable.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

  private static final int WRITERS = 8;

  @TempDir private Path folder;

  /** The least number of changes each document must have, by id. */
  private final Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();

  @Test
  void an_acknowledged_write_survives_a_kill() throws Exception {
    for (int round = 0; round < 4; round++) {
      writeUntilKilled(round);
      Map<Integer, Document> found = reopened();
      acknowledged.forEach((id, changes) -> {
        assertThat(found).containsKey(id);
        assertThat(found.get(id).getInteger("changes")).isGreaterThanOrEqualTo(changes);
      });
    }
  }

  private void writeUntilKilled(int round) throws Exception {
    int before = acknowledged.size();
    try (MongoProcess process = MongoProcess.start(folder);
        MongoClient client = MongoContract.connect(process.connectionString());
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      Holdings holdings = new Holdings(client);
      holdings.createIndexes();
      for (int writer = 0; writer < WRITERS; writer++) {
        int first = round * 1_000_000 + writer * 100_000;
        writers.execute(() -> write(holdings, first));
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(1))
          .until(() -> acknowledged.size() >= before + 200 + round * 37);
      process.kill();
    }
  }

  private void write(Holdings holdings, int first) {
    try {
      for (int id = first; ; id++) {
        holdings.insert(id, id % 500);
        acknowledged.put(id, 0);
        holdings.change(id);
        acknowledged.put(id, 1);
      }
    } catch (MongoException | IllegalStateException _) {
      // killed
    }
  }

  private Map<Integer, Document> reopened() {
    try (EmbeddedMongo mongo = EmbeddedMongo.open(folder);
        MongoClient client = MongoContract.connect(mongo.connectionString())) {
      return new Holdings(client).checked();
    }
  }

  @Test
  void a_folder_is_open_once() throws Exception {
    try (MongoProcess process = MongoProcess.start(folder)) {
      assertThatExceptionOfType(StoreInUseException.class)
          .isThrownBy(() -> EmbeddedMongo.open(folder))
          .withMessageContaining(folder.toString());
      process.kill();
    }
    try (EmbeddedMongo _ = EmbeddedMongo.open(folder)) {
      assertThatExceptionOfType(StoreInUseException.class)
          .isThrownBy(() -> EmbeddedMongo.open(folder));
    }
    EmbeddedMongo.open(folder).close();
  }
}
