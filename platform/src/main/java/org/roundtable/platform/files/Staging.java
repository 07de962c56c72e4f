package org.roundtable.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Where uploads lie, encrypted, until they are whole and looked at. */
class Staging {

  static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

  private final Path folder;

  Staging(Path folder) {
    this.folder = folder;
  }

  Path newFile() throws IOException {
    Files.createDirectories(folder, OWNER_ONLY_FOLDER);
    return Files.createTempFile(folder, "upload", ".part", OWNER_ONLY);
  }

  /** Removes what a process left that died during an upload. */
  void sweep(InstantSource clock) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "upload*.part")) {
      for (Path each : left) {
        if (Files.getLastModifiedTime(each)
            .toInstant()
            .isBefore(clock.instant().minus(LONGEST_UPLOAD))) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
