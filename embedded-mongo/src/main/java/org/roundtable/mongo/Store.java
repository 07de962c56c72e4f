package org.roundtable.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.Range;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.SizeApproximationFlag;
import org.rocksdb.Slice;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatchWithIndex;
import org.rocksdb.WriteOptions;

/**
 * The files of a data folder, and the rules under which commands use them.
 *
 * <p>Reads run beside each other and beside a write. Writes run one after the other, but wait for
 * the disk together. A change of collections or indexes runs alone.
 */
final class Store implements AutoCloseable {

  private static final ScopedValue<UnitOfWork> UNIT = ScopedValue.newInstance();
  private static final byte[] FORMAT_KEY = {0, 'f'};
  private static final byte[] FORMAT = "1".getBytes(UTF_8);
  private static final long MEMTABLE_BYTES = 32L << 20;
  private static final long LOG_BYTES = 96L << 20;

  private final Path folder;
  private final FileChannel lockFile;
  private final Options options;
  private final RocksDB rocks;
  private final GroupCommit commits;
  private final WriteOptions unsynced = new WriteOptions();
  private final ReentrantReadWriteLock shape = new ReentrantReadWriteLock(true);
  private final ReentrantLock writer = new ReentrantLock();
  private boolean closed;

  private Store(Path folder, FileChannel lockFile, Options options, RocksDB rocks) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.options = options;
    this.rocks = rocks;
    this.commits = new GroupCommit(rocks);
  }

  /**
   * Opens a folder, creating it if it isn't there.
   *
   * @throws StoreInUseException if another has it open
   * @throws DamagedStoreException if its files are not what was written to them
   */
  static Store open(Path folder) {
    FileChannel lockFile = lock(folder);
    try {
      return openLocked(folder, lockFile);
    } catch (IOException e) {
      closeQuietly(lockFile);
      throw new UncheckedIOException("The data folder " + folder + " can't be opened", e);
    } catch (RuntimeException e) {
      closeQuietly(lockFile);
      throw e;
    }
  }

  private static Store openLocked(Path folder, FileChannel lockFile) throws IOException {
    Path files = Files.createDirectories(folder.resolve("store"));
    refuseIfIncomplete(folder, files);
    LogTail.repair(folder, files);
    RocksDB.loadLibrary();
    Options options =
        new Options()
            .setCreateIfMissing(true)
            .setParanoidChecks(true)
            .setWalRecoveryMode(WALRecoveryMode.AbsoluteConsistency)
            .setWriteBufferSize(MEMTABLE_BYTES)
            .setMaxTotalWalSize(LOG_BYTES)
            .setLevelCompactionDynamicLevelBytes(true)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setMaxOpenFiles(256)
            .setKeepLogFileNum(2);
    RocksDB rocks;
    try {
      rocks = RocksDB.open(options, files.toString());
    } catch (RocksDBException e) {
      options.close();
      throw new DamagedStoreException(folder, String.valueOf(e.getMessage()), e);
    }
    Store store = new Store(folder, lockFile, options, rocks);
    try {
      store.checkFormat();
      return store;
    } catch (RuntimeException e) {
      rocks.close();
      options.close();
      throw e;
    }
  }

  /** RocksDB would take a folder that lost its CURRENT file for a new one. */
  private static void refuseIfIncomplete(Path folder, Path files) throws IOException {
    if (Files.exists(files.resolve("CURRENT"))) {
      return;
    }
    try (Stream<Path> left = Files.list(files)) {
      if (left.anyMatch(file -> file.toString().endsWith(".sst"))) {
        throw new DamagedStoreException(folder, "the file CURRENT is missing");
      }
    }
  }

  /** Also the first record of a session's log, so that a log never begins with one not synced. */
  private void checkFormat() {
    UnitOfWork unit = UnitOfWork.reading(rocks);
    try (unit) {
      byte[] format = unit.get(FORMAT_KEY);
      if (format != null && !Arrays.equals(format, FORMAT)) {
        throw new DamagedStoreException(
            folder, "it was written by another version, in format " + new String(format, UTF_8));
      }
    } catch (UnitOfWork.UnreadableException e) {
      throw new DamagedStoreException(folder, String.valueOf(e.getMessage()), e);
    }
    write(() -> {
      unit().put(FORMAT_KEY, FORMAT);
      return FORMAT;
    });
  }

  /** What the command at hand sees and changes. */
  static UnitOfWork unit() {
    return UNIT.get();
  }

  /** Runs a command that only reads. */
  <T> T read(Supplier<T> command) {
    shape.readLock().lock();
    try (UnitOfWork unit = UnitOfWork.reading(open())) {
      long seen = rocks.getLatestSequenceNumber();
      T result = ScopedValue.where(UNIT, unit).call(command::get);
      commits.await(seen);
      return result;
    } finally {
      shape.readLock().unlock();
    }
  }

  /** Runs a command that writes documents: all of its changes are kept, or none if it throws. */
  <T> T write(Supplier<T> command) {
    return change(shape.readLock(), command);
  }

  /** Runs a command that changes collections or indexes, with no other beside it. */
  <T> T reshape(Supplier<T> command) {
    return change(shape.writeLock(), command);
  }

  private <T> T change(Lock lock, Supplier<T> command) {
    lock.lock();
    try {
      T result;
      writer.lock();
      try {
        result = apply(command);
      } finally {
        writer.unlock();
      }
      commits.await(rocks.getLatestSequenceNumber());
      return result;
    } finally {
      lock.unlock();
    }
  }

  private <T> T apply(Supplier<T> command) {
    commits.refuseAfterFailure();
    try (WriteBatchWithIndex batch = new WriteBatchWithIndex(true)) {
      batch.putLogData(ByteBuffer.allocate(Long.BYTES).putLong(commits.durable()).array());
      T result;
      try (UnitOfWork unit = UnitOfWork.writing(open(), batch)) {
        result = ScopedValue.where(UNIT, unit).call(command::get);
      }
      if (batch.count() > 0) {
        rocks.write(unsynced, batch);
      }
      return result;
    } catch (RocksDBException e) {
      commits.fail();
      throw new IllegalStateException("the write failed: " + e.getMessage(), e);
    }
  }

  /** Runs an action on the state that was committed last, whatever the command at hand sees. */
  <T> T onCommitted(Supplier<T> action) {
    try (UnitOfWork unit = UnitOfWork.reading(rocks)) {
      return ScopedValue.where(UNIT, unit).call(action::get);
    }
  }

  /** How many bytes of the disk a range takes up, about. */
  long size(KeyRange range) {
    try (Slice low = new Slice(range.low());
        Slice high = new Slice(range.high())) {
      return rocks
          .getApproximateSizes(
              List.of(new Range(low, high)),
              SizeApproximationFlag.INCLUDE_FILES,
              SizeApproximationFlag.INCLUDE_MEMTABLES)[0];
    }
  }

  private RocksDB open() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    return rocks;
  }

  @Override
  public void close() {
    shape.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      rocks.close();
      unsynced.close();
      options.close();
      closeQuietly(lockFile);
    } finally {
      shape.writeLock().unlock();
    }
  }

  private static FileChannel lock(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return channel;
        }
      } catch (OverlappingFileLockException e) {
        closeQuietly(channel);
        throw new StoreInUseException(folder);
      }
      closeQuietly(channel);
      throw new StoreInUseException(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " can't be opened", e);
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
