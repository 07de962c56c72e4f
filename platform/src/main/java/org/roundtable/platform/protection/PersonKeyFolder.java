package org.roundtable.platform.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * People's keys as files: {@code <folder>/xx/<id>}, each wrapped by the office's key and bound to
 * its person. Nothing else lies in a file, and no copy of it anywhere.
 */
final class PersonKeyFolder implements PersonKeys {

  /** A lock on a file holds off other processes only. */
  private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

  private final Path folder;
  private final OfficeCipher office;

  PersonKeyFolder(Path folder, OfficeCipher office) {
    this.folder = folder;
    this.office = office;
  }

  @Override
  public PersonCipher make(UUID person) {
    RootKey.Current root = office.root();
    Path file = file(person);
    try {
      KeyFiles.createFolder(KeyFiles.folder(file));
      Path draft = KeyFiles.draft(file, PersonCipher.makeWrapped(root, context(person)));
      try {
        Files.createLink(file, draft);
        Files.delete(draft);
        KeyFiles.sync(KeyFiles.folder(file));
      } catch (FileAlreadyExistsException made) {
        // A repeated request makes no second one.
        KeyFiles.destroy(draft);
      }
      return PersonCipher.unwrap(Files.readAllBytes(file), root, context(person));
    } catch (IOException unwritable) {
      throw new UncheckedIOException("a person's key can't be written", unwritable);
    }
  }

  @Override
  public Optional<PersonCipher> find(UUID person) {
    RootKey.Current root = office.root();
    try {
      return Optional.of(
          PersonCipher.unwrap(Files.readAllBytes(file(person)), root, context(person)));
    } catch (NoSuchFileException destroyed) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("a person's key can't be read", unreadable);
    }
  }

  @Override
  public void destroy(UUID person) {
    office.root();
    locked(() -> KeyFiles.destroy(file(person)));
  }

  /**
   * Wraps each key that an older one of the office's keys wraps by the newest. It may be broken off
   * and begun again at any time, and the office may run meanwhile.
   *
   * @return how many were wrapped anew
   */
  int rewrap() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    RootKey.Current root = office.root();
    int done = 0;
    for (Path file : files(folder)) {
      // A draft that a crash left holds nobody's key.
      if (!file.toString().endsWith(".new")) {
        done += rewrap(file, root) ? 1 : 0;
      }
    }
    return done;
  }

  private boolean rewrap(Path file, RootKey.Current root) {
    boolean[] done = {false};
    // A key that is destroyed at this moment must not come back.
    locked(() -> {
      if (!Files.exists(file)) {
        return;
      }
      byte[] wrapped = Files.readAllBytes(file);
      if (!PersonCipher.isWrappedBy(wrapped, root.primary())) {
        UUID person = UUID.fromString(file.getFileName().toString());
        KeyFiles.replace(file, PersonCipher.rewrap(wrapped, root, context(person)));
        done[0] = true;
      }
    });
    return done[0];
  }

  /** Overwrites and removes every key; returns how many there were. */
  static int destroyAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    int count = 0;
    for (Path file : files(folder)) {
      KeyFiles.destroy(file);
      count++;
    }
    return count;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.find(folder, 2, (path, is) -> is.isRegularFile())) {
      return found.filter(path -> !path.equals(lock(folder))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("people's keys can't be listed", unreadable);
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  private void locked(Change change) {
    WITHIN_PROCESS.lock();
    try {
      KeyFiles.createFolder(folder);
      try (FileChannel lock =
              FileChannel.open(lock(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = lock.lock()) {
        change.make();
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("a person's key can't be changed", unwritable);
    } finally {
      WITHIN_PROCESS.unlock();
    }
  }

  private static Path lock(Path folder) {
    return folder.resolve("lock");
  }

  private Path file(UUID person) {
    String id = person.toString();
    // The first digits of a UUIDv7 are its time: the last ones spread.
    return folder.resolve(id.substring(id.length() - 2)).resolve(id);
  }

  private static String context(UUID person) {
    return "people/" + person + "/key";
  }
}
