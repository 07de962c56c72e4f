package org.roundtable.office.broker;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** Keeps a folder to one broker; the system releases it when the process dies. */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    var channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process, which the system reports in another way.
    }
    channel.close();
    throw new BrokerException(
        "The broker's folder %s is in use. Stop the office that runs on it, or use another folder."
            .formatted(folder));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
