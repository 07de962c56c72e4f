package org.roundtable.mongo;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * Makes writes durable, many with one fsync: whoever comes while the disk is busy waits for the
 * next fsync, which covers all who have come by then.
 */
final class GroupCommit {

  private final RocksDB rocks;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition synced = lock.newCondition();

  /** Both guarded by the lock. */
  private boolean syncing;

  private boolean failed;

  private volatile long durable;

  /** A store just opened holds nothing that isn't durable. */
  GroupCommit(RocksDB rocks) {
    this.rocks = rocks;
    this.durable = rocks.getLatestSequenceNumber();
  }

  /** The last sequence number known to be on the disk. */
  long durable() {
    return durable;
  }

  /** Returns when everything up to this sequence number is on the disk. */
  void await(long sequence) {
    if (durable >= sequence) {
      return;
    }
    lock.lock();
    try {
      while (durable < sequence) {
        refuseAfterFailure();
        if (syncing) {
          synced.awaitUninterruptibly();
        } else {
          sync();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Refuses everything from now on: what a failed write has left in the log is not known. */
  void fail() {
    lock.lock();
    try {
      failed = true;
    } finally {
      lock.unlock();
    }
  }

  /** After a failed fsync nobody knows what the disk holds, and a second one would say "fine". */
  void refuseAfterFailure() {
    lock.lock();
    try {
      if (failed) {
        throw new IllegalStateException("the disk has failed; restart to see what it holds");
      }
    } finally {
      lock.unlock();
    }
  }

  /** Comes and goes with the lock held, but syncs without it. */
  private void sync() {
    syncing = true;
    lock.unlock();
    long covered = rocks.getLatestSequenceNumber();
    boolean success = false;
    try {
      rocks.syncWal();
      success = true;
    } catch (RocksDBException e) {
      throw new IllegalStateException("the disk failed to sync", e);
    } finally {
      lock.lock();
      syncing = false;
      failed |= !success;
      if (success) {
        durable = covered;
      }
      synced.signalAll();
    }
  }
}
