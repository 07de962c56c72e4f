package org.roundtable.platform.protection;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Set;

/** Small files that hold keys: written whole or not at all, and overwritten before they go. */
final class KeyFiles {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyFiles() {}

  static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, OWNER_ENTERS);
  }

  /** A new file beside this one, on the disk, for its owner only. */
  static Path draft(Path file, byte[] content) throws IOException {
    Path draft = Files.createTempFile(folder(file), "key", ".new", OWNER_READS);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      write(channel, content);
      channel.force(true);
    }
    return draft;
  }

  /** Puts this content in the place of what was there, whose bytes are overwritten. */
  static void replace(Path file, byte[] content) throws IOException {
    Path draft = draft(file, content);
    try (FileChannel former = open(file)) {
      Files.move(draft, file, ATOMIC_MOVE);
      sync(folder(file));
      overwrite(former);
    } catch (NoSuchFileException first) {
      Files.move(draft, file, ATOMIC_MOVE);
      sync(folder(file));
    }
  }

  /** Overwrites a file, on the disk too, and takes it away; nothing happens where there is none. */
  static void destroy(Path file) throws IOException {
    try (FileChannel former = open(file)) {
      overwrite(former);
      Files.delete(file);
      sync(folder(file));
    } catch (NoSuchFileException gone) {
      // What was asked for.
    }
  }

  /** Brings what was done in a folder to the disk. */
  static void sync(Path folder) throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.WRITE);
  }

  private static void overwrite(FileChannel file) throws IOException {
    byte[] noise = new byte[Math.toIntExact(file.size())];
    RANDOM.nextBytes(noise);
    file.position(0);
    write(file, noise);
    file.force(true);
  }

  private static void write(FileChannel file, byte[] content) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(content);
    while (rest.hasRemaining()) {
      file.write(rest);
    }
  }

  /** The folder that a file lies in. */
  static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
