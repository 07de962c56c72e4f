package org.roundtable.mongo;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * An index in the store. Its entries lie in one range of keys; queries reach them by {@link
 * Planner} rather than {@link #canHandle}, which knows neither order nor limit.
 */
abstract class StoredIndex extends Index<RecordId> {

  StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
  }

  /** What the keys of all entries begin with. */
  abstract byte[] prefix();

  /** The document that an entry points to. */
  abstract RecordId target(UnitOfWork.Scan entry);

  /** Whether some document has, or had, an array in an indexed field. */
  abstract boolean isMultikey();

  /** Whether some document has, or had, a number that isn't exactly a double. */
  abstract boolean isInexact();

  /** Whether documents without any of the fields are left out. */
  boolean leavesOutAbsent() {
    return isSparse();
  }

  @Override
  public RecordId getPosition(Document document) {
    return Collection.idOf(document);
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<RecordId> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getCount() {
    long count = 0;
    try (UnitOfWork.Scan entries = Store.unit().scan(KeyRange.of(prefix()), false)) {
      for (; entries.isValid(); entries.advance()) {
        count++;
      }
    }
    return count;
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof StoredIndex that
        && isUnique() == that.isUnique()
        && isSparse() == that.isSparse()
        && hasSameKeys(that);
  }

  boolean hasSameKeys(Index<?> other) {
    return Fields.document(toIndexDescription(), "key")
        .equals(Fields.document(other.toIndexDescription(), "key"));
  }
}
