package org.roundtable.mongo;

import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.Snapshot;
import org.rocksdb.WriteBatchWithIndex;

/**
 * What one command sees and changes: a snapshot for a command that reads; for one that writes, the
 * latest state under the changes it has made so far.
 */
final class UnitOfWork implements AutoCloseable {

  private final RocksDB rocks;
  private final @Nullable WriteBatchWithIndex batch;
  private final @Nullable Snapshot snapshot;
  private final ReadOptions reading = new ReadOptions();
  private final Set<Scan> open = new HashSet<>();

  private UnitOfWork(
      RocksDB rocks, @Nullable WriteBatchWithIndex batch, @Nullable Snapshot snapshot) {
    this.rocks = rocks;
    this.batch = batch;
    this.snapshot = snapshot;
    if (snapshot != null) {
      reading.setSnapshot(snapshot);
    }
  }

  static UnitOfWork reading(RocksDB rocks) {
    return new UnitOfWork(rocks, null, rocks.getSnapshot());
  }

  static UnitOfWork writing(RocksDB rocks, WriteBatchWithIndex batch) {
    return new UnitOfWork(rocks, batch, null);
  }

  boolean isWriting() {
    return batch != null;
  }

  byte @Nullable [] get(byte[] key) {
    try {
      return batch == null ? rocks.get(reading, key) : batch.getFromBatchAndDB(rocks, reading, key);
    } catch (RocksDBException e) {
      throw new UnreadableException(e);
    }
  }

  void put(byte[] key, byte[] value) {
    try {
      changes().put(key, value);
    } catch (RocksDBException e) {
      throw new IllegalStateException(e);
    }
  }

  void delete(byte[] key) {
    try {
      changes().delete(key);
    } catch (RocksDBException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs an action whose changes are all kept, or none if it throws. */
  <T> T allOrNothing(Supplier<T> action) {
    try {
      changes().setSavePoint();
      T result;
      try {
        result = action.get();
      } catch (RuntimeException e) {
        closeScans();
        changes().rollbackToSavePoint();
        throw e;
      }
      changes().popSavePoint();
      return result;
    } catch (RocksDBException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The entries of a range in the order of their keys or, {@code backwards}, against it. */
  Scan scan(KeyRange range, boolean backwards) {
    return new Scan(range, backwards);
  }

  private WriteBatchWithIndex changes() {
    if (batch == null) {
      throw new IllegalStateException("a command that only reads has tried to write");
    }
    return batch;
  }

  private void closeScans() {
    List.copyOf(open).forEach(Scan::close);
  }

  @Override
  public void close() {
    closeScans();
    reading.close();
    if (snapshot != null) {
      rocks.releaseSnapshot(snapshot);
      snapshot.close();
    }
  }

  /** A cursor in a range; it stands on an entry while {@link #isValid()}. */
  final class Scan implements AutoCloseable {

    private final KeyRange range;
    private final boolean backwards;
    private final Slice low;
    private final Slice high;
    private final ReadOptions bounds;
    private final RocksIterator iterator;

    private Scan(KeyRange range, boolean backwards) {
      this.range = range;
      this.backwards = backwards;
      this.low = new Slice(range.low());
      this.high = new Slice(range.high());
      this.bounds = new ReadOptions(reading).setIterateLowerBound(low).setIterateUpperBound(high);
      RocksIterator stored = rocks.newIterator(bounds);
      this.iterator = batch == null ? stored : batch.newIteratorWithBase(stored);
      open.add(this);
      if (backwards) {
        iterator.seekForPrev(range.high());
        if (iterator.isValid() && !range.contains(iterator.key())) {
          iterator.prev();
        }
      } else {
        iterator.seek(range.low());
      }
    }

    boolean isValid() {
      if (iterator.isValid()) {
        return range.contains(iterator.key());
      }
      try {
        iterator.status();
      } catch (RocksDBException e) {
        throw new UnreadableException(e);
      }
      return false;
    }

    byte[] key() {
      return standing().key();
    }

    byte[] value() {
      return standing().value();
    }

    void advance() {
      if (backwards) {
        standing().prev();
      } else {
        standing().next();
      }
    }

    private RocksIterator standing() {
      if (!isValid()) {
        throw new NoSuchElementException();
      }
      return iterator;
    }

    @Override
    public void close() {
      if (open.remove(this)) {
        iterator.close();
        bounds.close();
        low.close();
        high.close();
      }
    }
  }

  /** A block on the disk fails its checksum, or the disk fails. */
  static final class UnreadableException extends RuntimeException {

    @java.io.Serial private static final long serialVersionUID = 1L;

    UnreadableException(RocksDBException cause) {
      super("unreadable data, " + cause.getMessage(), cause);
    }
  }
}
