package org.roundtable.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.roundtable.mongo.Planner.Plan;

/** The documents of a collection, in the order of their ids, and its indexes. */
final class Collection extends AbstractMongoCollection<RecordId> {

  private final Database home;
  private final Keyspace keyspace;
  private final LongAdder documentsRead;
  private final List<StoredIndex> storedIndexes = new CopyOnWriteArrayList<>();
  private boolean firstMatchOnly;

  Collection(
      Database home,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      LongAdder documentsRead) {
    super(home, name, options, cursors);
    this.home = home;
    this.keyspace = new Keyspace(home.getDatabaseName(), name);
    this.documentsRead = documentsRead;
  }

  static RecordId idOf(Document document) {
    return new RecordId(KeyEncoding.encode(document.get("_id")));
  }

  static void deleteAll(KeyRange range) {
    List<byte[]> keys = new ArrayList<>();
    try (UnitOfWork.Scan entries = Store.unit().scan(range, false)) {
      for (; entries.isValid(); entries.advance()) {
        keys.add(entries.key());
      }
    }
    keys.forEach(Store.unit()::delete);
  }

  // Queries

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int numberToSkip,
      int limit,
      int batchSize,
      @Nullable Document fieldSelector) {
    Document conditions = Conjunction.of(query);
    Optional<Plan> plan = Planner.choose(storedIndexes, conditions, orderBy);
    boolean sorted = plan.isPresent() && plan.get().sorted();
    try (Stream<Document> documents =
        plan.map(this::read).orElseGet(() -> readAll(isNaturalDescending(orderBy)))) {
      return matchDocumentsFromStream(
          conditions,
          documents,
          numberToSkip,
          takesFirstMatchOnly() ? 1 : limit,
          batchSize,
          sorted ? null : SortOrder.of(orderBy),
          fieldSelector);
    }
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int numberToSkip,
      int limit,
      int batchSize,
      @Nullable Document fieldSelector) {
    return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
  }

  /**
   * What a pipeline starts from.
   *
   * @param stages those that are still to be run over the documents
   */
  record Beginning(List<Document> documents, List<Document> stages) {}

  /** Runs the first stages of a pipeline as a query, so that they use the indexes. */
  Beginning begin(List<Document> pipeline) {
    Document query = new Document();
    Document order = null;
    int limit = 0;
    int next = 0;
    if (!pipeline.isEmpty() && pipeline.getFirst().get("$match") instanceof Document match) {
      query = match;
      next++;
    }
    if (pipeline.size() > next && pipeline.get(next).get("$sort") instanceof Document sort) {
      order = sort;
      next++;
    }
    if (pipeline.size() > next && pipeline.get(next).get("$limit") instanceof Number number) {
      limit = number.intValue();
    }
    return new Beginning(
        queryDocuments(query, order, 0, limit, 0, null).collectDocuments(),
        pipeline.subList(next, pipeline.size()));
  }

  private Stream<Document> read(Plan plan) {
    List<KeyRange> ranges = plan.backwards() ? plan.ranges().reversed() : plan.ranges();
    Set<RecordId> seen = new HashSet<>();
    return ranges.stream()
        .flatMap(range -> entries(range, plan.backwards()))
        .filter(entry -> !plan.repeats() || seen.add(plan.index().target(entry)))
        .map(entry ->
            plan.index() instanceof PrimaryIndex
                ? decode(entry.value())
                : getDocument(plan.index().target(entry)));
  }

  private Stream<Document> readAll(boolean backwards) {
    return entries(KeyRange.of(keyspace.documents()), backwards)
        .map(entry -> decode(entry.value()));
  }

  /** A stream that only moves on when it is asked to; the scan stands on the current entry. */
  private static Stream<UnitOfWork.Scan> entries(KeyRange range, boolean backwards) {
    UnitOfWork.Scan scan = Store.unit().scan(range, backwards);
    return StreamSupport.stream(new EntrySpliterator(scan), false).onClose(scan::close);
  }

  private static final class EntrySpliterator
      extends Spliterators.AbstractSpliterator<UnitOfWork.Scan> {

    private final UnitOfWork.Scan scan;
    private boolean started;

    EntrySpliterator(UnitOfWork.Scan scan) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.scan = scan;
    }

    @Override
    public boolean tryAdvance(Consumer<? super UnitOfWork.Scan> action) {
      if (started) {
        scan.advance();
      }
      started = true;
      if (!scan.isValid()) {
        return false;
      }
      action.accept(scan);
      return true;
    }
  }

  private Document decode(byte[] bson) {
    documentsRead.increment();
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  private static byte[] encode(Document document) {
    ByteBuf buffer = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, buffer);
    if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(
          10334,
          "BSONObjectTooLarge",
          "a document may have 16 MB, this one has " + buffer.readableBytes() + " bytes");
    }
    byte[] bson = new byte[buffer.readableBytes()];
    buffer.readBytes(bson);
    return bson;
  }

  /**
   * Nobody else is writing meanwhile, so the flag concerns the next query of the command that
   * writes; those that read go on beside it and must not take it for theirs.
   */
  private boolean takesFirstMatchOnly() {
    if (!Store.unit().isWriting()) {
      return false;
    }
    boolean result = firstMatchOnly;
    firstMatchOnly = false;
    return result;
  }

  @Override
  protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
    if (batchSize <= 0) {
      return new QueryResult(matched);
    }
    int first = BatchCursor.fitting(matched, batchSize);
    List<Document> rest = matched.subList(first, matched.size());
    return rest.isEmpty()
        ? new QueryResult(matched)
        : new QueryResult(matched.subList(0, first), createCursor(rest));
  }

  @Override
  protected Cursor createCursor(List<Document> rest) {
    BatchCursor cursor = new BatchCursor(cursorRegistry.generateCursorId(), rest);
    cursorRegistry.add(cursor);
    return cursor;
  }

  // Changes

  @Override
  public void addDocument(Document document) {
    Store.unit()
        .allOrNothing(() -> {
          super.addDocument(document);
          return document;
        });
  }

  @Override
  public Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    firstMatchOnly = !isMulti;
    return Store.unit()
        .allOrNothing(
            () -> super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog));
  }

  @Override
  public int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return Store.unit().allOrNothing(() -> super.deleteDocuments(selector, limit, oplog));
  }

  @Override
  public Document findAndModify(Document query) {
    return Store.unit().allOrNothing(() -> super.findAndModify(query));
  }

  @Override
  protected RecordId addDocumentInternal(Document document) {
    String idField = getIdField();
    RecordId position =
        idField == null ? nextPosition() : new RecordId(KeyEncoding.encode(document.get(idField)));
    Store.unit().put(keyspace.document(position), encode(document));
    changeCount(1);
    return position;
  }

  /** For a collection without ids: behind the last document. */
  private RecordId nextPosition() {
    try (UnitOfWork.Scan last = Store.unit().scan(KeyRange.of(keyspace.documents()), true)) {
      int prefix = keyspace.documents().length;
      long next = last.isValid() ? ByteBuffer.wrap(last.key()).getLong(prefix) + 1 : 0;
      return new RecordId(ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    }
  }

  @Override
  protected void handleUpdate(RecordId position, Document before, Document after) {
    Store.unit().put(keyspace.document(position), encode(after));
  }

  @Override
  protected void removeDocument(RecordId position) {
    Store.unit().delete(keyspace.document(position));
    changeCount(-1);
  }

  @Override
  protected Document getDocument(RecordId position) {
    byte[] bson = Store.unit().get(keyspace.document(position));
    if (bson == null) {
      throw new IllegalStateException("an index of " + getFullName() + " points to no document");
    }
    return decode(bson);
  }

  private void changeCount(int by) {
    Store.unit().put(keyspace.count(), Integer.toString(count() + by).getBytes(UTF_8));
  }

  @Override
  public int count() {
    byte[] count = Store.unit().get(keyspace.count());
    return count == null ? 0 : Integer.parseInt(new String(count, UTF_8));
  }

  // Indexes

  @Override
  public void addIndex(Index<RecordId> index) {
    for (StoredIndex existing : storedIndexes) {
      if (existing.getName().equals(index.getName())) {
        if (!existing.hasSameOptions(index)) {
          throw new IndexKeySpecsConflictException(index, existing);
        }
        return;
      }
      if (existing.hasSameKeys(index)) {
        throw new MongoServerError(
            85,
            "IndexOptionsConflict",
            "Index already exists with a different name: " + existing.getName());
      }
    }
    if (!home.isOpening()) {
      build(index);
    }
    getIndexes().add(index);
    storedIndexes.add((StoredIndex) index);
  }

  private void build(Index<RecordId> index) {
    try (Stream<Document> documents = readAll(false)) {
      documents.forEach(document -> {
        index.checkAdd(document, this);
        index.add(document, idOf(document), this);
      });
    } catch (MongoServerError e) {
      throw new IndexBuildFailedException(e, this);
    }
  }

  @Override
  public void dropIndex(String indexName) {
    super.dropIndex(indexName);
    storedIndexes.removeIf(index -> index.getName().equals(indexName));
  }

  @Override
  public void drop() {
    super.drop();
    deleteAll(KeyRange.of(keyspace.all()));
  }

  // What the engine asks of collections that have no index, which are the small ones of its own

  @Override
  protected Stream<DocumentWithPosition<RecordId>> streamAllDocumentsWithPosition() {
    int prefix = keyspace.documents().length;
    List<DocumentWithPosition<RecordId>> all = new ArrayList<>();
    try (Stream<UnitOfWork.Scan> entries = entries(KeyRange.of(keyspace.documents()), false)) {
      entries.forEach(entry -> {
        byte[] key = entry.key();
        RecordId id = new RecordId(Arrays.copyOfRange(key, prefix, key.length));
        all.add(new DocumentWithPosition<>(decode(entry.value()), id));
      });
    }
    return all.stream();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {
    throw new UnsupportedOperationException("the size is not tracked");
  }

  @Override
  protected int getDataSize() {
    return Math.toIntExact(
        Math.min(Integer.MAX_VALUE, home.size(KeyRange.of(keyspace.documents()))));
  }
}
