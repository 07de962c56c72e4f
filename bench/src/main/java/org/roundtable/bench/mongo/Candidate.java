package org.roundtable.bench.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import org.roundtable.mongo.EmbeddedMongo;

/** A running server to measure. */
interface Candidate extends AutoCloseable {

  String connectionString();

  @Override
  void close();

  static Candidate embedded(Path folder) {
    EmbeddedMongo mongo = EmbeddedMongo.open(folder);
    return new Running(mongo.connectionString(), mongo::close);
  }

  static Candidate h2(Path folder) {
    return stock(new H2Backend(folder.resolve("h2.mv").toString()));
  }

  static Candidate memory(Path folder) {
    return stock(new MemoryBackend());
  }

  private static Candidate stock(MongoBackend backend) {
    MongoServer server = new MongoServer(backend);
    return new Running(server.bindAndGetConnectionString(), server::shutdownNow);
  }

  /** A server that has started. */
  record Running(String connectionString, Runnable stop) implements Candidate {
    @Override
    public void close() {
      stop.run();
    }
  }
}
