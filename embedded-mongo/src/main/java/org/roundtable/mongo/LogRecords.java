package org.roundtable.mongo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a RocksDB write-ahead log: blocks of 32 KiB, in them fragments of records,
 * each with checksum, length and kind; each record is a write batch.
 */
final class LogRecords {

  static final long UNKNOWN = -1;

  private static final int BLOCK = 32 * 1024;
  private static final int HEADER = 7;
  private static final int BATCH_HEADER = 12;
  private static final byte LOG_DATA = 3;
  private static final int FULL = 1;
  private static final int FIRST = 2;
  private static final int MIDDLE = 3;
  private static final int LAST = 4;

  private final ByteBuffer log;
  private final List<Found> found = new ArrayList<>();
  private @Nullable ByteArrayOutputStream record;
  private int recordStart;

  private LogRecords(ByteBuffer log) {
    this.log = log;
  }

  /** What was found, in its order. */
  sealed interface Found {}

  /** From here on no record can be read, until the next {@link Good} one. */
  record Bad(long offset) implements Found {}

  /**
   * A write.
   *
   * @param sequence the sequence number of its first change
   * @param count how many changes it makes
   * @param durable the sequence number up to which everything was synced when it was written
   */
  record Good(long offset, long sequence, int count, long durable) implements Found {}

  static List<Found> in(ByteBuffer log) {
    LogRecords records = new LogRecords(log);
    records.read();
    return records.found;
  }

  private void read() {
    int at = 0;
    while (at < log.limit()) {
      int left = BLOCK - at % BLOCK;
      at += left < HEADER ? left : fragment(at, Math.min(left, log.limit() - at));
    }
    if (record != null) {
      found.add(new Bad(recordStart));
    }
  }

  /** Reads the fragment at an offset and returns how far to go on from there. */
  private int fragment(int at, int left) {
    int length = left < HEADER ? 0 : Short.toUnsignedInt(log.getShort(at + 4));
    int kind = left < HEADER ? 0 : log.get(at + 6);
    boolean fits = kind != 0 && HEADER + length <= left;
    if (!fits || checksum(at, length) != log.getInt(at)) {
      bad(at);
      return fits ? HEADER + length : left;
    }
    switch (kind) {
      case FULL, FIRST -> begin(at);
      case MIDDLE, LAST -> {}
      default -> bad(at);
    }
    if (record == null) {
      bad(at);
    } else {
      record.write(log.array(), log.arrayOffset() + at + HEADER, length);
      if (kind == FULL || kind == LAST) {
        finish(ByteBuffer.wrap(record.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
      }
    }
    return HEADER + length;
  }

  private void begin(int at) {
    if (record != null) {
      bad(recordStart);
    }
    record = new ByteArrayOutputStream();
    recordStart = at;
  }

  private void finish(ByteBuffer batch) {
    record = null;
    boolean ours =
        batch.limit() >= BATCH_HEADER + 2 + Long.BYTES
            && batch.get(BATCH_HEADER) == LOG_DATA
            && batch.get(BATCH_HEADER + 1) == Long.BYTES;
    if (!ours) {
      bad(recordStart);
      return;
    }
    long durable = Long.reverseBytes(batch.getLong(BATCH_HEADER + 2));
    found.add(new Good(recordStart, batch.getLong(0), batch.getInt(8), durable));
  }

  private void bad(int at) {
    found.add(new Bad(record == null ? at : recordStart));
    record = null;
  }

  private int checksum(int at, int length) {
    CRC32C crc = new CRC32C();
    crc.update(log.array(), log.arrayOffset() + at + 6, 1 + length);
    return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
  }
}
