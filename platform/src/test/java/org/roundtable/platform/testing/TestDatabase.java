package org.roundtable.platform.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A database that speaks MongoDB's wire protocol, one for all tests of a module. */
public final class TestDatabase {

  private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
  private static final String URI = SERVER.bindAndGetConnectionString();

  private TestDatabase() {}

  /** The connection string of a database of this name. */
  public static String uri(String database) {
    return URI + "/" + database;
  }
}
