package org.roundtable.mongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides, before RocksDB reads its write-ahead logs, what a bad place in them is.
 *
 * <p>Every record carries the last sequence number that was synced when it was written. So a bad
 * record was synced, and is damage, if one behind it says so; else no reply ever told of it, and it
 * is cut off with all that follows. RocksDB itself can only skip, or refuse, both.
 */
final class LogTail {

  private static final Logger log = LoggerFactory.getLogger(LogTail.class);

  private final Path folder;
  private long expected = LogRecords.UNKNOWN;
  private @Nullable Cut cut;

  private LogTail(Path folder) {
    this.folder = folder;
  }

  /** The place where the good part of the logs ends. */
  private record Cut(Path file, long offset) {}

  /**
   * Cuts off a torn tail, if there is one.
   *
   * @throws DamagedStoreException if a record is bad that was synced
   */
  static void repair(Path folder, Path files) throws IOException {
    List<Path> logs;
    try (Stream<Path> all = Files.list(files)) {
      logs = all.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    }
    LogTail tail = new LogTail(folder);
    for (Path file : logs) {
      tail.check(file);
    }
    tail.truncate(logs);
  }

  private void check(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    for (LogRecords.Found found : LogRecords.in(bytes)) {
      switch (found) {
        case LogRecords.Bad bad -> end(file, bad.offset());
        case LogRecords.Good good -> follow(file, good);
      }
    }
  }

  private void follow(Path file, LogRecords.Good record) {
    if (cut == null && expected != LogRecords.UNKNOWN && record.sequence() != expected) {
      end(file, record.offset());
    }
    if (cut == null) {
      expected = record.sequence() + record.count();
    } else if (expected == LogRecords.UNKNOWN || record.durable() >= expected) {
      throw new DamagedStoreException(
          folder, "its log " + cut.file.getFileName() + " is bad at byte " + cut.offset);
    }
  }

  private void end(Path file, long offset) {
    if (cut == null) {
      cut = new Cut(file, offset);
    }
  }

  private void truncate(List<Path> logs) throws IOException {
    if (cut == null) {
      return;
    }
    log.warn(
        "The last shutdown was not a clean one: cut off the unfinished end of {} at byte {}."
            + " It had not been written in full.",
        cut.file,
        cut.offset);
    for (Path file : logs.subList(logs.indexOf(cut.file), logs.size())) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(file.equals(cut.file) ? cut.offset : 0);
        channel.force(true);
      }
    }
  }
}
