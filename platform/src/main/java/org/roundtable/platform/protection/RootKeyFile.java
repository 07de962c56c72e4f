package org.roundtable.platform.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * The office's key as a file, which other processes may replace or destroy while this one runs: its
 * date is looked at before each use.
 */
final class RootKeyFile implements RootKey {

  private record Read(FileTime written, @Nullable Object inode, Current key) {}

  private final Path file;
  private final SealMark seal;
  private final boolean renewed;
  private volatile @Nullable Read read;

  private RootKeyFile(Path file, boolean renewed) {
    this.file = file;
    this.seal = SealMark.of(file);
    this.renewed = renewed;
  }

  /**
   * Reads the key, or makes one where there is none yet (mode 600). A sealed one stays sealed.
   *
   * @throws IllegalStateException if the file holds no usable key
   */
  static RootKeyFile open(Path file) {
    return opened(new RootKeyFile(file, false));
  }

  /** The same for a key that nothing lasting depends on: whenever it is gone, it is made anew. */
  static RootKeyFile renewed(Path file) {
    return opened(new RootKeyFile(file, true));
  }

  private static RootKeyFile opened(RootKeyFile key) {
    if (!key.seal.isSet()) {
      key.read = key.readOrMake();
    }
    return key;
  }

  @Override
  public Current current() {
    if (seal.isSet()) {
      read = null;
    }
    seal.requireUnset();
    Read known = read;
    if (known == null || isOther(known)) {
      known = readOrMake();
      read = known;
    }
    return known.key();
  }

  /**
   * Adds a key that encrypts from now on; the former ones go on decrypting. The file is replaced as
   * a whole.
   *
   * @return the number of the new key
   */
  int rotate() {
    seal.requireUnset();
    try {
      KeysetHandle former = parse();
      KeysetHandle.Builder keys = KeysetHandle.newBuilder(former);
      keys.addEntry(
          KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
              .withRandomId()
              .makePrimary());
      KeysetHandle grown = keys.build();
      KeyFiles.replace(file, serialize(grown));
      return grown.getPrimary().getId();
    } catch (IOException unwritable) {
      throw new UncheckedIOException("the key " + file + " can't be replaced", unwritable);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no key can be added to " + file, impossible);
    }
  }

  private boolean isOther(Read known) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return !now.lastModifiedTime().equals(known.written())
          || !java.util.Objects.equals(now.fileKey(), known.inode());
    } catch (NoSuchFileException gone) {
      // A key that lies elsewhere after the start, as some secret stores have it, stays in use.
      return renewed;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private Read readOrMake() {
    try {
      if (!Files.exists(file)) {
        create();
      }
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Read(now.lastModifiedTime(), now.fileKey(), Current.of(parse()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the key " + file + " can't be read", unreadable);
    } catch (GeneralSecurityException unusable) {
      throw damaged(unusable);
    }
  }

  private KeysetHandle parse() throws IOException {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          new String(Files.readAllBytes(file), UTF_8), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException unusable) {
      throw damaged(unusable);
    }
  }

  private IllegalStateException damaged(GeneralSecurityException unusable) {
    return new IllegalStateException(
        "the key " + file + " is damaged: put its copy back; without it, what it encrypted is lost",
        unusable);
  }

  private void create() throws IOException, GeneralSecurityException {
    KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    Files.createDirectories(KeyFiles.folder(file));
    Path draft = KeyFiles.draft(file, serialize(fresh));
    try {
      // Services of one office start together: the first to link its draft wins, all read that one.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      // Read by the caller.
    } finally {
      Files.delete(draft);
    }
  }

  private static byte[] serialize(KeysetHandle keys) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
        .getBytes(UTF_8);
  }
}
