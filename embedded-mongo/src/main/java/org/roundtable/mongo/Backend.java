package org.roundtable.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs each command as one unit of work on the store, and answers when it is durable. */
final class Backend extends AbstractMongoBackend {

  private static final Logger log = LoggerFactory.getLogger(Backend.class);
  private static final int FIRST_BATCH = 101;
  private static final int INTERNAL_ERROR = 1;

  private final Store store;
  private final LongAdder documentsRead = new LongAdder();
  private final Map<String, Database> databases = new ConcurrentHashMap<>();

  Backend(Store store) {
    this.store = store;
    store.read(() -> {
      storedDatabases().forEach(this::resolveDatabase);
      return databases;
    });
  }

  /** How many documents commands have read so far. */
  long documentsRead() {
    return documentsRead.sum();
  }

  private enum Effect {
    READS,
    WRITES,
    RESHAPES
  }

  private static Effect effect(String command, Document query) {
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "insert", "update", "delete", "findandmodify" -> Effect.WRITES;
      case "aggregate" -> merges(query) ? Effect.WRITES : Effect.READS;
      case "create", "createindexes", "drop", "dropindexes", "dropdatabase" -> Effect.RESHAPES;
      default -> Effect.READS;
    };
  }

  private static boolean merges(Document query) {
    return query.get("pipeline") instanceof List<?> stages
        && stages.stream()
            .anyMatch(stage -> stage instanceof Document part && part.containsKey("$merge"));
  }

  /** Errors are answers too: they wait for what they saw, and carry a code. */
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerError e) {
      return error(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode());
    } catch (MongoServerException e) {
      return error(
          ErrorCode.BadValue.getValue(),
          ErrorCode.BadValue.getName(),
          e.getMessageWithoutErrorCode());
    } catch (RuntimeException e) {
      String command = message.getDocument().keySet().iterator().next();
      log.error("command={} database={} failed", command, message.getDatabaseName(), e);
      return error(INTERNAL_ERROR, "InternalError", command + " failed: " + e);
    }
  }

  private static Document error(int code, String name, String message) {
    return new Document("ok", 0.0)
        .append("errmsg", message)
        .append("code", code)
        .append("codeName", name);
  }

  @Override
  public Document handleCommand(
      Channel channel, String databaseName, String asked, Document query) {
    // The engine knows the handshake by its older name only; drivers and health checks use both.
    String command = asked.equals("hello") ? "isMaster" : asked;
    CommandRules.check(command, query);
    query.putIfAbsent("ordered", true);
    if (command.equalsIgnoreCase("find")) {
      query.putIfAbsent("batchSize", FIRST_BATCH);
    }
    return switch (effect(command, query)) {
      case READS -> store.read(() -> super.handleCommand(channel, databaseName, command, query));
      case WRITES -> store.write(() -> change(channel, databaseName, command, query));
      case RESHAPES -> store.reshape(() -> change(channel, databaseName, command, query));
    };
  }

  /** What a failed command has noted in memory is not on the disk: read it again from there. */
  private Document change(Channel channel, String databaseName, String command, Document query) {
    try {
      return super.handleCommand(channel, databaseName, command, query);
    } catch (RuntimeException e) {
      databases.remove(databaseName);
      throw e;
    }
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    return store.read(() -> super.handleQuery(query));
  }

  @Override
  public MongoDatabase resolveDatabase(String databaseName) {
    return databases.computeIfAbsent(databaseName, this::openOrCreateDatabase);
  }

  @Override
  protected Database openOrCreateDatabase(String databaseName) {
    if (databaseName.isEmpty() || databaseName.contains("\0") || databaseName.contains(".")) {
      throw new MongoServerError(
          ErrorCode.InvalidNamespace, "'" + databaseName + "' is no name for a database");
    }
    return store.onCommitted(
        () -> new Database(databaseName, store, getCursorRegistry(), documentsRead));
  }

  @Override
  protected Set<String> listDatabaseNames() {
    return storedDatabases();
  }

  /** The names of all databases that hold a collection. */
  private static Set<String> storedDatabases() {
    Set<String> names = new TreeSet<>();
    byte[] from = {1};
    while (true) {
      try (UnitOfWork.Scan rest =
          Store.unit().scan(new KeyRange(from, new byte[] {(byte) 0xFF}), false)) {
        if (!rest.isValid()) {
          return names;
        }
        String key = new String(rest.key(), UTF_8);
        String name = key.substring(0, key.indexOf('\0'));
        names.add(name);
        from = KeyEncoding.successor((name + '\0').getBytes(UTF_8));
      }
    }
  }

  @Override
  public void dropDatabase(String databaseName) {
    MongoDatabase dropped = resolveDatabase(databaseName);
    dropped.drop(oplog);
    Collection.deleteAll(KeyRange.of((databaseName + '\0').getBytes(UTF_8)));
    databases.remove(databaseName);
  }

  @Override
  public void handleClose(Channel channel) {
    databases.values().forEach(database -> database.handleClose(channel));
  }

  @Override
  public void close() {
    databases.clear();
    store.close();
  }

  @Override
  public String toString() {
    return "Backend" + databases.keySet().stream().collect(Collectors.joining(", ", "[", "]"));
  }
}
