package org.roundtable.office;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.office.broker.Credentials;
import org.roundtable.office.broker.PrivateFiles;

/**
 * An office's data folder: everything the office has, readable by its own account only.
 *
 * <pre>
 * office.properties  whose folder it is and where its gateway listens
 * accounts.properties who a demo knows from the start
 * keys/              the keys that encrypt and sign, and the broker's password
 * kafka/ mongo/ streams/   what the engines keep
 * logs/office.log    one JSON document a line
 * parent.properties  how it joins its parent, if it has one
 * </pre>
 */
public final class OfficeFolder implements AutoCloseable {

  private final Path root;
  private final Optional<FileChannel> lock;

  private OfficeFolder(Path root, Optional<FileChannel> lock) {
    this.root = root.toAbsolutePath().normalize();
    this.lock = lock;
  }

  /** Looks at a folder that another process may be using. */
  public static OfficeFolder look(Path root) {
    return new OfficeFolder(root, Optional.empty());
  }

  /** The offices' folders at a place and two levels below it, in order. */
  public static List<OfficeFolder> under(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> found = Files.find(place, 3, (p, a) -> p.endsWith("office.properties"))) {
      return found.map(Path::getParent).sorted().map(OfficeFolder::look).toList();
    }
  }

  /**
   * Takes a folder for an office, and makes it where there is none.
   *
   * @throws OfficeException if it is in use, another office's, or can't be written
   */
  public static OfficeFolder open(Path root, OfficeCode office) {
    try {
      PrivateFiles.createFolder(root);
      PrivateFiles.createFolder(root.resolve("keys"));
      PrivateFiles.createFolder(root.resolve("logs"));
      OfficeFolder folder = new OfficeFolder(root, Optional.of(lock(root)));
      folder.requireOwner(office);
      return folder;
    } catch (IOException unwritable) {
      throw new OfficeException(
          "The data folder %s can't be written (%s). Choose another with --data, or mend its rights."
              .formatted(root, unwritable.getMessage()),
          unwritable);
    }
  }

  private static FileChannel lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock taken = null;
    try {
      taken = channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      // The same answer as when another process holds it.
    }
    if (taken == null) {
      channel.close();
      throw new OfficeException(
          "An office is running on the data folder %s already. Stop it first, or choose another folder with --data."
              .formatted(root));
    }
    return channel;
  }

  private void requireOwner(OfficeCode office) {
    properties()
        .map(properties -> properties.getProperty("code", ""))
        .filter(owner -> !owner.equals(office.value()))
        .ifPresent(owner -> {
          throw new OfficeException(
              "The data folder %s is office %s's, not %s's. Choose another with --data."
                  .formatted(root, owner, office));
        });
  }

  /**
   * Notes whose folder it is and where the office is reached.
   *
   * @param inside where from this machine, by the office's own commands
   */
  void describe(OfficeSettings settings, URI url, URI inside) {
    Properties properties = new Properties();
    properties.setProperty("code", settings.code().value());
    properties.setProperty("name", settings.name());
    properties.setProperty("port", Integer.toString(settings.port()));
    properties.setProperty("url", url.toString());
    properties.setProperty("inside", inside.toString());
    try {
      PrivateFiles.write(
          root.resolve("office.properties"), properties, "The office of this folder");
    } catch (IOException full) {
      throw new OfficeException(
          "The data folder %s can't be written: %s".formatted(root, full.getMessage()), full);
    }
  }

  /** What was noted of the office; empty for a folder without one. */
  public Optional<Properties> properties() {
    Path file = root.resolve("office.properties");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(PrivateFiles.read(file));
    } catch (IOException | IllegalArgumentException damaged) {
      throw new OfficeException(
          "%s is damaged (%s). Put it back from the backup.".formatted(file, damaged.getMessage()),
          damaged);
    }
  }

  /** The broker's own user; its password is made at the first start. */
  Credentials brokerOwner() {
    Path file = root.resolve("keys/broker.properties");
    try {
      if (!Files.exists(file)) {
        Properties fresh = new Properties();
        fresh.setProperty("password", Credentials.random("office").password());
        PrivateFiles.write(file, fresh, "The password of the office's own broker user");
      }
      return new Credentials("office", PrivateFiles.read(file).getProperty("password", ""));
    } catch (IOException | IllegalArgumentException damaged) {
      throw new OfficeException(
          "The key %s is damaged. Put it back from the backup.".formatted(file), damaged);
    }
  }

  public Path root() {
    return root;
  }

  Path resolve(String name) {
    return root.resolve(name);
  }

  @Override
  public void close() {
    lock.ifPresent(channel -> {
      try {
        channel.close();
      } catch (IOException alreadyGone) {
        throw new OfficeException("The lock of " + root + " wasn't released", alreadyGone);
      }
    });
  }
}
