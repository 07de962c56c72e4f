package org.roundtable.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.List;

/** The index on {@code _id}: the documents themselves, which lie in that order. */
final class PrimaryIndex extends StoredIndex {

  private final Keyspace keyspace;

  PrimaryIndex(String name, Keyspace keyspace) {
    super(name, List.of(new IndexKey("_id", true)), false);
    this.keyspace = keyspace;
  }

  @Override
  byte[] prefix() {
    return keyspace.documents();
  }

  @Override
  RecordId target(UnitOfWork.Scan entry) {
    byte[] key = entry.key();
    return new RecordId(Arrays.copyOfRange(key, prefix().length, key.length));
  }

  @Override
  boolean isMultikey() {
    return false;
  }

  /** Two numbers that the matcher holds equal are one {@code _id} only if they really are. */
  @Override
  boolean isInexact() {
    return true;
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<RecordId> collection) {
    if (Store.unit().get(keyspace.document(Collection.idOf(document))) != null) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
    }
  }

  @Override
  public void add(Document document, RecordId position, MongoCollection<RecordId> collection) {
    // the document is the entry
  }

  @Override
  public RecordId remove(Document document) {
    return Collection.idOf(document);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<RecordId> collection) {
    // the engine refuses to change an _id
  }

  @Override
  public void updateInPlace(
      Document before, Document after, RecordId position, MongoCollection<RecordId> collection) {
    // the document is the entry
  }

  @Override
  public void drop() {
    // goes with the collection
  }
}
