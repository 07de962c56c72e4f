package org.roundtable.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database: its collections, and the commands that the engine answers wrongly or in part. */
final class Database extends AbstractMongoDatabase<RecordId> {

  private static final String PRIMARY = "_id_";

  private final Store store;
  private final LongAdder documentsRead;
  private final boolean opened;

  Database(String name, Store store, CursorRegistry cursors, LongAdder documentsRead) {
    super(name, cursors);
    this.store = store;
    this.documentsRead = documentsRead;
    initializeNamespacesAndIndexes();
    this.opened = true;
  }

  /** Whether the indexes that are being added are those found on the disk. */
  boolean isOpening() {
    return !opened;
  }

  long size(KeyRange range) {
    return store.size(range);
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "insert" ->
          insert(query, super.handleCommand(channel, command, query, databases, oplog));
      case "update" -> update(channel, command, query, databases, oplog);
      case "aggregate" -> aggregate(query, databases, oplog);
      case "createindexes" -> {
        query.put("indexes", described(Fields.documents(query, "indexes")));
        yield super.handleCommand(channel, command, query, databases, oplog);
      }
      case "dropindexes" -> dropIndexes(query);
      case "listcollections" ->
          filtered(query, super.handleCommand(channel, command, query, databases, oplog));
      default -> super.handleCommand(channel, command, query, databases, oplog);
    };
  }

  /** The engine counts the documents that it refused, too. */
  private static Document insert(Document query, Document reply) {
    if (reply.get("writeErrors") instanceof List<?> errors) {
      Document first = (Document) errors.getFirst();
      int sent = Fields.documents(query, "documents").size();
      boolean ordered = Utils.isTrue(query.get("ordered"));
      reply.put("n", ordered ? first.get("index") : Integer.valueOf(sent - errors.size()));
    }
    return reply;
  }

  /** The engine goes on after an error even where the order was to be kept. */
  private Document update(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    int matched = 0;
    int modified = 0;
    List<Document> upserted = new ArrayList<>();
    List<Document> errors = new ArrayList<>();
    List<Document> updates = Fields.documents(query, "updates");
    boolean ordered = Utils.isTrue(query.get("ordered"));
    for (int i = 0; i < updates.size() && !(ordered && !errors.isEmpty()); i++) {
      Document single = query.clone();
      single.put("updates", List.of(updates.get(i)));
      Document reply = super.handleCommand(channel, command, single, databases, oplog);
      matched += Fields.number(reply, "n");
      modified += Fields.number(reply, "nModified");
      addAt(i, reply.get("upserted"), upserted);
      addAt(i, reply.get("writeErrors"), errors);
    }
    Document reply = new Document("n", matched).append("nModified", modified);
    if (!upserted.isEmpty()) {
      reply.put("upserted", upserted);
    }
    if (!errors.isEmpty()) {
      reply.put("writeErrors", errors);
    }
    Utils.markOkay(reply);
    return reply;
  }

  private static void addAt(int index, @Nullable Object from, List<Document> to) {
    if (from instanceof List<?> list) {
      list.forEach(element -> to.add(((Document) element).append("index", index)));
    }
  }

  /** What the first stages ask of the collection goes through its indexes. */
  private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
    String name = Fields.text(query, "aggregate");
    List<Document> pipeline =
        Aggregation.parse(query.get("pipeline")).stream().map(Database::separated).toList();
    MongoCollection<RecordId> collection = resolveCollection(name, false);
    if (!(query.get("cursor") instanceof Document cursor)) {
      throw new MongoServerError(
          ErrorCode.FailedToParse,
          "The 'cursor' option is required, except for aggregate with the explain argument");
    }
    Collection.Beginning beginning =
        collection instanceof Collection source
            ? source.begin(pipeline)
            : new Collection.Beginning(List.of(), pipeline);
    Aggregation rest =
        Aggregation.fromPipeline(beginning.stages(), databases, this, collection, oplog);
    rest.validate(new Document("cursor", new Document()));
    List<Document> result = rest.runStages(beginning.documents().stream());
    int batch = cursor.get("batchSize") instanceof Number size ? size.intValue() : 0;
    return reply(name, collection, result, batch);
  }

  private static Document separated(Document stage) {
    return stage.size() == 1 && stage.get("$match") instanceof Document match
        ? new Document("$match", Conjunction.of(match))
        : stage;
  }

  private Document reply(
      String name,
      @Nullable MongoCollection<RecordId> collection,
      List<Document> result,
      int batchSize) {
    Document cursor = new Document("id", 0L).append("ns", getFullCollectionNamespace(name));
    cursor.put("firstBatch", result);
    if (collection instanceof Collection source) {
      var batched = source.createQueryResult(result, batchSize > 0 ? batchSize : Integer.MAX_VALUE);
      cursor.put("id", batched.getCursorId());
      cursor.put("firstBatch", batched.collectDocuments());
    }
    Document reply = new Document("cursor", cursor);
    Utils.markOkay(reply);
    return reply;
  }

  /** One form for each description, so that the engine recognises one it already has. */
  private List<Document> described(List<Document> indexes) {
    return indexes.stream().map(Database::described).toList();
  }

  private static Document described(Document index) {
    Document key = new Document();
    Fields.document(index, "key")
        .forEach((field, way) -> key.put(field, ((Number) way).intValue() > 0 ? 1 : -1));
    Document result = new Document("v", 2).append("key", key).append("name", index.get("name"));
    for (String option : List.of("unique", "sparse")) {
      if (Utils.isTrue(index.get(option))) {
        result.put(option, true);
      }
    }
    return result;
  }

  /** The engine would drop the indexes of the same name in every collection. */
  private Document dropIndexes(Document query) {
    String name = Fields.text(query, "dropIndexes");
    MongoCollection<RecordId> collection = resolveCollection(name, false);
    if (collection == null) {
      throw new MongoServerError(26, "NamespaceNotFound", "ns not found " + name);
    }
    int before = collection.getNumIndexes();
    for (String index : named(collection, query.get("index"))) {
      if (index.equals(PRIMARY)) {
        throw new MongoServerError(ErrorCode.InvalidOptions, "cannot drop _id index");
      }
      dropIndex(collection, index);
      getOrCreateIndexesCollection()
          .deleteDocuments(new Document("ns", collection.getFullName()).append("name", index), 1);
    }
    Document reply = new Document("nIndexesWas", before);
    Utils.markOkay(reply);
    return reply;
  }

  private static List<String> named(MongoCollection<RecordId> collection, @Nullable Object wanted) {
    Stream<Index<RecordId>> all = collection.getIndexes().stream();
    return switch (wanted) {
      case String index when index.equals("*") ->
          all.map(Index::getName).filter(name -> !name.equals(PRIMARY)).toList();
      case String index -> List.of(index);
      case List<?> list -> list.stream().map(String.class::cast).toList();
      case Document key ->
          List.of(
              all.filter(index ->
                      index.toIndexDescription().get("key") instanceof Document own
                          && own.equals(key))
                  .map(Index::getName)
                  .findFirst()
                  .orElseThrow(() -> new IndexNotFoundException(key)));
      case null, default ->
          throw new MongoServerError(ErrorCode.TypeMismatch, "an index is dropped by its name");
    };
  }

  /** The engine lists every collection, whatever was asked for. */
  private static Document filtered(Document query, Document reply) {
    if (query.get("filter") instanceof Document filter
        && reply.get("cursor") instanceof Document cursor) {
      DefaultQueryMatcher matcher = new DefaultQueryMatcher();
      cursor.put(
          "firstBatch",
          Fields.documents(cursor, "firstBatch").stream()
              .filter(collection -> matcher.matches(collection, filter))
              .toList());
    }
    return reply;
  }

  @Override
  protected MongoCollection<RecordId> openOrCreateCollection(
      String name, CollectionOptions options) {
    if (name.contains("\0")) {
      throw new MongoServerError(ErrorCode.InvalidNamespace, "a name can't contain a zero");
    }
    return new Collection(this, name, options, cursorRegistry, documentsRead);
  }

  @Override
  protected Index<RecordId> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    Keyspace keyspace = new Keyspace(getDatabaseName(), collection);
    return name.equals(PRIMARY)
        ? new PrimaryIndex(name, keyspace)
        : new SecondaryIndex(name, keyspace, keys, true, sparse);
  }

  @Override
  protected Index<RecordId> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new SecondaryIndex(
        name, new Keyspace(getDatabaseName(), collection), keys, false, sparse);
  }

  @Override
  public void moveCollection(
      MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
    throw CommandRules.unsupported("renaming a collection");
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }

  @Override
  protected long getStorageSize() {
    return size(KeyRange.of((getDatabaseName() + '\0').getBytes(UTF_8)));
  }
}
