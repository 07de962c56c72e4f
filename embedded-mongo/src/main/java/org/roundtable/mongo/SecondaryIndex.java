package org.roundtable.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on any fields, unique or not, sparse or not, of arrays too. An entry's key is the tuple
 * of values with the document's id behind it, its value the id again.
 */
final class SecondaryIndex extends StoredIndex {

  private static final byte[] PRESENT = {1};

  private final Keyspace keyspace;
  private final boolean unique;

  SecondaryIndex(
      String name, Keyspace keyspace, List<IndexKey> keys, boolean unique, boolean sparse) {
    super(name, keys, sparse);
    this.keyspace = keyspace;
    this.unique = unique;
  }

  @Override
  byte[] prefix() {
    return trait('e');
  }

  @Override
  RecordId target(UnitOfWork.Scan entry) {
    return new RecordId(entry.value());
  }

  @Override
  boolean isMultikey() {
    return Store.unit().get(trait('m')) != null;
  }

  @Override
  boolean isInexact() {
    return Store.unit().get(trait('x')) != null;
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<RecordId> collection) {
    Map<byte[], KeyValue> entries = entries(document);
    if (unique) {
      RecordId own = Collection.idOf(document);
      entries.forEach((key, values) -> refuseDuplicate(key, values, own, collection));
    }
  }

  private void refuseDuplicate(
      byte[] key, KeyValue values, RecordId own, MongoCollection<RecordId> collection) {
    try (UnitOfWork.Scan same = Store.unit().scan(KeyRange.of(key), false)) {
      for (; same.isValid(); same.advance()) {
        if (!target(same).equals(own)) {
          throw new DuplicateKeyError(this, collection, getKeys(), values);
        }
      }
    }
  }

  @Override
  public void add(Document document, RecordId position, MongoCollection<RecordId> collection) {
    put(document, entries(document), position);
  }

  private void put(Document document, Map<byte[], KeyValue> entries, RecordId position) {
    for (Map.Entry<byte[], KeyValue> entry : entries.entrySet()) {
      Store.unit().put(KeyEncoding.concat(entry.getKey(), position.bytes()), position.bytes());
      if (entry.getValue().stream().anyMatch(value -> !KeyEncoding.isExact(value))) {
        mark('x');
      }
    }
    if (FieldTuples.of(document, keys()).isMultikey()) {
      mark('m');
    }
  }

  @Override
  public RecordId remove(Document document) {
    RecordId position = Collection.idOf(document);
    for (byte[] key : entries(document).keySet()) {
      Store.unit().delete(KeyEncoding.concat(key, position.bytes()));
    }
    return position;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<RecordId> collection) {
    checkAdd(after, collection);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, RecordId position, MongoCollection<RecordId> collection) {
    Map<byte[], KeyValue> old = entries(before);
    Map<byte[], KeyValue> now = entries(after);
    for (byte[] key : old.keySet()) {
      if (!now.containsKey(key)) {
        Store.unit().delete(KeyEncoding.concat(key, position.bytes()));
      }
    }
    old.keySet().forEach(now::remove);
    put(after, now, position);
  }

  /** The document's keys, without its id, and what they stand for. */
  private Map<byte[], KeyValue> entries(Document document) {
    Map<byte[], KeyValue> entries = new TreeMap<>(Arrays::compareUnsigned);
    FieldTuples fields = FieldTuples.of(document, keys());
    if (fields.isPresent() || !isSparse()) {
      fields.tuples().forEach(tuple -> entries.put(key(tuple), new KeyValue(tuple)));
    }
    return entries;
  }

  private byte[] key(List<@Nullable Object> tuple) {
    List<byte[]> parts = new ArrayList<>(List.of(prefix()));
    for (int i = 0; i < tuple.size(); i++) {
      byte[] ascending = KeyEncoding.encode(tuple.get(i));
      parts.add(getKeys().get(i).isAscending() ? ascending : KeyEncoding.inverted(ascending));
    }
    return KeyEncoding.concat(parts.toArray(byte[][]::new));
  }

  private void mark(char trait) {
    if (Store.unit().get(trait(trait)) == null) {
      Store.unit().put(trait(trait), PRESENT);
    }
  }

  private byte[] trait(char trait) {
    return KeyEncoding.concat(keyspace.index(getName()), new byte[] {(byte) trait});
  }

  @Override
  public void drop() {
    Collection.deleteAll(KeyRange.of(keyspace.index(getName())));
  }
}
