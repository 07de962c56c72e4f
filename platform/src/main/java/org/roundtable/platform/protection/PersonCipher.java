package org.roundtable.platform.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Encrypts what belongs to one person, with the person's own key (AES-256-GCM). */
public final class PersonCipher {

  /** What Tink puts before a ciphertext: this byte, and the number of the key. */
  private static final byte TINK = 1;

  private final Aead aead;

  private PersonCipher(KeysetHandle key) throws GeneralSecurityException {
    this.aead = key.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** A new key, wrapped by the office's. */
  static byte[] makeWrapped(RootKey.Current root, String context) {
    try {
      KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      return root.aead()
          .encrypt(
              TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()),
              context.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("encryption failed", impossible);
    }
  }

  /**
   * @throws IllegalStateException if the key is another place's or another office's
   */
  static PersonCipher unwrap(byte[] wrapped, RootKey.Current root, String context) {
    try {
      return new PersonCipher(
          TinkProtoKeysetFormat.parseKeyset(
              root.aead().decrypt(wrapped, context.getBytes(UTF_8)),
              InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("not wrapped here with this office's key", foreign);
    }
  }

  /** The same key under the office's newest one. */
  static byte[] rewrap(byte[] wrapped, RootKey.Current root, String context) {
    try {
      byte[] place = context.getBytes(UTF_8);
      return root.aead().encrypt(root.aead().decrypt(wrapped, place), place);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("not wrapped here with this office's key", foreign);
    }
  }

  static boolean isWrappedBy(byte[] wrapped, int key) {
    return hasTinkPrefix(wrapped) && ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt() == key;
  }

  static boolean hasTinkPrefix(byte[] encrypted) {
    return encrypted.length > 1 + Integer.BYTES && encrypted[0] == TINK;
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
   * @throws IllegalStateException if it was not, or not with this person's key
   */
  public String decrypt(String encrypted, String context) {
    try {
      return new String(
          aead.decrypt(Base64.getDecoder().decode(encrypted), context.getBytes(UTF_8)), UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException foreign) {
      throw new IllegalStateException("not encrypted here with this person's key", foreign);
    }
  }
}
