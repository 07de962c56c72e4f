package org.roundtable.platform.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts what must not lie on a disk in the clear, with the office's own key (AES-256-GCM).
 *
 * <p>Each value is bound to a context, such as {@code people/<id>/name}: moved to another place it
 * doesn't decrypt.
 */
public class OfficeCipher {

  private final RootKey root;

  private OfficeCipher(RootKey root) {
    this.root = root;
  }

  /**
   * Reads the office's key, or makes one where there is none yet (mode 600).
   *
   * @throws IllegalStateException if the file holds no usable key
   */
  public static OfficeCipher open(Path keyFile) {
    registerAlgorithms();
    return new OfficeCipher(RootKeyFile.open(keyFile));
  }

  /** With a key for what may be lost: destroyed at any time, it is made anew at the next use. */
  public static OfficeCipher renewed(Path keyFile) {
    registerAlgorithms();
    return new OfficeCipher(RootKeyFile.renewed(keyFile));
  }

  /** With the key that the settings say. */
  static OfficeCipher of(ProtectionProperties protection) {
    registerAlgorithms();
    return new OfficeCipher(
        protection.key() == null
            ? RootKeyFile.open(protection.keyFile())
            : new RootKeySetting(protection.key(), protection.keyFile()));
  }

  static void registerAlgorithms() {
    try {
      AeadConfig.register();
      StreamingAeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink has these algorithms", impossible);
    }
  }

  /**
   * The key itself, for what wraps other keys.
   *
   * @throws org.roundtable.platform.problem.Problem {@code office-sealed} once it was destroyed
   */
  RootKey.Current root() {
    return root.current();
  }

  private Aead aead() {
    return root.current().aead();
  }

  /** Encrypts a text for one place. */
  public String encrypt(String text, String context) {
    try {
      return Base64.getEncoder()
          .encodeToString(aead().encrypt(text.getBytes(UTF_8), context.getBytes(UTF_8)));
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
          aead().decrypt(Base64.getDecoder().decode(encrypted), context.getBytes(UTF_8)), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException foreign) {
      throw new IllegalStateException("not encrypted here with this office's key", foreign);
    }
  }

  /** Whether a text names another key than today's as the one that it was encrypted with. */
  public boolean isOfAnotherKey(String encrypted) {
    try {
      byte[] bytes = Base64.getDecoder().decode(encrypted);
      return PersonCipher.hasTinkPrefix(bytes)
          && !PersonCipher.isWrappedBy(bytes, root.current().primary());
    } catch (IllegalArgumentException damaged) {
      return false;
    }
  }

  /** A cipher with a new key for one content. */
  public ContentCipher forNewContent(String context) {
    try {
      KeysetHandle fresh =
          KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);
      byte[] key =
          TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, aead(), context.getBytes(UTF_8));
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
              Base64.getDecoder().decode(key), aead(), context.getBytes(UTF_8));
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
