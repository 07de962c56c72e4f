package org.roundtable.platform.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key of a blind index (HMAC-SHA-256): the same word always gives the same entry, and nobody
 * tells the word from the entry, or tries words, without the key. It lies in a file of its own,
 * wrapped by the office's key, so that it stays when that one is rotated and goes when it goes.
 */
public final class IndexKey {

  /** Two words share an entry once in 2^64: whoever finds by entries checks what was found. */
  private static final int LENGTH = 8;

  private static final byte[] CONTEXT = "people/index/key".getBytes(UTF_8);

  private final Path file;
  private final OfficeCipher office;
  private volatile @Nullable PrfSet key;

  IndexKey(Path file, OfficeCipher office) {
    this.file = file;
    this.office = office;
  }

  /**
   * The entry of a word.
   *
   * @throws org.roundtable.platform.problem.Problem {@code office-sealed} once the office was
   *     sealed
   */
  public String entry(String word) {
    RootKey.Current root = office.root();
    PrfSet opened = key;
    if (opened == null) {
      opened = open(root);
      key = opened;
    }
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(opened.computePrimary(word.getBytes(UTF_8), LENGTH));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("an HMAC of these bytes", impossible);
    }
  }

  private PrfSet open(RootKey.Current root) {
    try {
      if (!Files.exists(file)) {
        create(root);
      }
      return TinkProtoKeysetFormat.parseKeyset(
              root.aead().decrypt(Files.readAllBytes(file), CONTEXT), InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the key " + file + " can't be read", unreadable);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("the key " + file + " isn't this office's", foreign);
    }
  }

  private void create(RootKey.Current root) throws IOException, GeneralSecurityException {
    KeysetHandle fresh = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
    KeyFiles.createFolder(KeyFiles.folder(file));
    byte[] wrapped =
        root.aead()
            .encrypt(
                TinkProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()),
                CONTEXT);
    Path draft = KeyFiles.draft(file, wrapped);
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      // Read by the caller.
    } finally {
      Files.delete(draft);
    }
  }

  /** Wraps the key by the office's newest; returns whether an older one wrapped it. */
  static boolean rewrap(Path file, RootKey.Current root) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    byte[] wrapped = Files.readAllBytes(file);
    if (PersonCipher.isWrappedBy(wrapped, root.primary())) {
      return false;
    }
    KeyFiles.replace(file, PersonCipher.rewrap(wrapped, root, new String(CONTEXT, UTF_8)));
    return true;
  }
}
