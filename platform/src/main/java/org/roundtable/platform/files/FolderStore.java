package org.roundtable.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A folder of this machine, in which a file is there whole or not at all. */
class FolderStore implements FileStore {

  private final Path folder;

  FolderStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public void put(UUID id, Path content) throws IOException {
    Path place = folder.resolve(FileStore.place(id));
    Files.createDirectories(place.getParent(), Staging.OWNER_ONLY_FOLDER);
    sync(content, StandardOpenOption.WRITE);
    Files.move(content, place, StandardCopyOption.ATOMIC_MOVE);
    // The names on the way are data of the folders that they stand in.
    for (Path each = place.getParent();
        each != null && each.startsWith(folder);
        each = each.getParent()) {
      sync(each, StandardOpenOption.READ);
    }
  }

  @Override
  public InputStream get(UUID id) throws IOException {
    return Files.newInputStream(folder.resolve(FileStore.place(id)));
  }

  @Override
  public void delete(UUID id) throws IOException {
    Files.deleteIfExists(folder.resolve(FileStore.place(id)));
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
