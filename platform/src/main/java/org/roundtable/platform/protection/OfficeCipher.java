package org.roundtable.platform.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts what must not lie on a disk in the clear, with the office's own key (AES-256-GCM).
 *
 * <p>Each value is bound to a context, such as {@code people/<id>/name}: moved to another place it
 * doesn't decrypt.
 */
public class OfficeCipher {

  private final Aead aead;

  private OfficeCipher(Aead aead) {
    this.aead = aead;
  }

  /**
   * Reads the office's key, or makes one where there is none yet (mode 600).
   *
   * @throws IllegalStateException if the file holds no usable key
   */
  public static OfficeCipher open(Path keyFile) {
    try {
      AeadConfig.register();
      StreamingAeadConfig.register();
      if (!Files.exists(keyFile)) {
        create(keyFile);
      }
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(
              new String(Files.readAllBytes(keyFile), UTF_8), InsecureSecretKeyAccess.get());
      return new OfficeCipher(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the key " + keyFile + " can't be read", unreadable);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException(
          "the key "
              + keyFile
              + " is damaged: put its copy back; without it, what it encrypted is lost",
          unusable);
    }
  }

  private static void create(Path keyFile) throws IOException, GeneralSecurityException {
    KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    Path folder = keyFile.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft =
        Files.createTempFile(
            folder,
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        draft, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
    try {
      // Services of one office start together: the first to link its draft wins, all read that one.
      Files.createLink(keyFile, draft);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      // Read below.
    } finally {
      Files.delete(draft);
    }
  }

  /** Encrypts a text for one place. */
  public String encrypt(String text, String context) {
    try {
      return Base64.getEncoder()
          .encodeToString(aead.encrypt(text.getBytes(UTF_8), context.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("encryption failed", impossible);
    }
  }

  /**
   * Decrypts a text that was encrypted for the same place.
   *
   * @throws IllegalStateException if it was not, or not with this office's key
   */
  public String decrypt(String encrypted, String context) {
    try {
      return new String(
          aead.decrypt(Base64.getDecoder().decode(encrypted), context.getBytes(UTF_8)), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException foreign) {
      throw new IllegalStateException("not encrypted here with this office's key", foreign);
    }
  }

  /** A cipher with a new key for one content. */
  public ContentCipher forNewContent(String context) {
    try {
      KeysetHandle fresh =
          KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);
      byte[] key =
          TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, aead, context.getBytes(UTF_8));
      return content(fresh, Base64.getEncoder().encodeToString(key), context);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("encryption failed", impossible);
    }
  }

  /**
   * The cipher whose {@link ContentCipher#key} this is.
   *
   * @throws IllegalStateException if it isn't of this place, or not of this office
   */
  public ContentCipher forContent(String key, String context) {
    try {
      KeysetHandle known =
          TinkProtoKeysetFormat.parseEncryptedKeyset(
              Base64.getDecoder().decode(key), aead, context.getBytes(UTF_8));
      return content(known, key, context);
    } catch (GeneralSecurityException | IllegalArgumentException foreign) {
      throw new IllegalStateException("not encrypted here with this office's key", foreign);
    }
  }

  private static ContentCipher content(KeysetHandle keys, String key, String context)
      throws GeneralSecurityException {
    return new ContentCipher(
        keys.getPrimitive(RegistryConfiguration.get(), StreamingAead.class), key, context);
  }
}
