package org.roundtable.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A MongoDB in this process: any MongoDB driver can talk to it on a port of the loopback interface,
 * and what it acknowledges is on the disk.
 *
 * <p>It holds what {@code org.roundtable.mongo} says, and answers with an error whatever it doesn't
 * support: transactions and sessions, change streams, update pipelines, partial, TTL, text, hashed
 * and geographic indexes, collations, validators, capped collections, hints and renaming. Binary
 * data keeps its bytes but of its subtypes only generic and UUID. It asks for no credentials:
 * whoever may connect to the loopback interface may read and write.
 */
public final class EmbeddedMongo implements AutoCloseable {

  /** A connection blocks its thread while it waits for the disk, so that many can wait together. */
  private static final int THREADS = 64;

  private final Path dataDir;
  private final Backend backend;
  private final MongoServer server;

  private EmbeddedMongo(Path dataDir, Backend backend, MongoServer server) {
    this.dataDir = dataDir;
    this.backend = backend;
    this.server = server;
  }

  /** Opens a data folder on any free port. See {@link #open(Path, int)}. */
  public static EmbeddedMongo open(Path dataDir) {
    return open(dataDir, 0);
  }

  /**
   * Opens a data folder, creating it if it isn't there, and listens on a port.
   *
   * @param port a TCP port of the loopback interface, 0 for any that is free
   * @throws StoreInUseException if the folder is open elsewhere
   * @throws DamagedStoreException if its files are not what was written to them
   * @throws java.io.UncheckedIOException if it can't be read or written
   */
  public static EmbeddedMongo open(Path dataDir, int port) {
    Store store = Store.open(dataDir.toAbsolutePath());
    try {
      Backend backend = new Backend(store);
      MongoServer server = new MongoServer(backend);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
      return new EmbeddedMongo(dataDir, backend, server);
    } catch (UnitOfWork.UnreadableException e) {
      store.close();
      throw new DamagedStoreException(dataDir, String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Where a driver connects to, for example {@code mongodb://127.0.0.1:27017}. */
  public String connectionString() {
    return "mongodb://127.0.0.1:" + port();
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalAddress().getPort();
  }

  /** The folder it keeps its files in. */
  public Path dataDir() {
    return dataDir;
  }

  /** How many documents commands have read so far: shows whether an index was used. */
  long documentsRead() {
    return backend.documentsRead();
  }

  /** Disconnects all clients, waits for the commands at work, and closes the files. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
