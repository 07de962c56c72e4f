package org.roundtable.platform.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;

/**
 * Encrypts one long content, such as a file, with a key of its own (AES-256-GCM in segments).
 *
 * <p>Its key lies beside what is known of the content, encrypted with the office's: whoever forgets
 * that makes every copy of the content unreadable, wherever it lies. What is cut off, exchanged or
 * changed doesn't decrypt.
 */
public final class ContentCipher {

  private final StreamingAead content;
  private final String key;
  private final byte[] context;

  ContentCipher(StreamingAead content, String key, String context) {
    this.content = content;
    this.key = key;
    this.context = context.getBytes(UTF_8);
  }

  /** The content's key, encrypted; gives the cipher back by {@link OfficeCipher#forContent}. */
  public String key() {
    return key;
  }

  /** Encrypts what is written, until the stream is closed. */
  public OutputStream encrypting(OutputStream encrypted) throws IOException {
    try {
      return content.newEncryptingStream(encrypted, context);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("encryption failed", impossible);
    }
  }

  /** Decrypts what is read; a read fails with an {@link IOException} where something is amiss. */
  public InputStream decrypting(InputStream encrypted) throws IOException {
    try {
      return content.newDecryptingStream(encrypted, context);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("decryption failed", impossible);
    }
  }

  /** Decrypts any part of an encrypted file. */
  public SeekableByteChannel decrypting(SeekableByteChannel encrypted) throws IOException {
    try {
      return content.newSeekableDecryptingChannel(encrypted, context);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("decryption failed", impossible);
    }
  }
}
