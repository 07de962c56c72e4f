package org.roundtable.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.ContentCipher;
import org.roundtable.platform.protection.OfficeCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Takes files from people, keeps them encrypted, and gives them back.
 *
 * <p>A file is kept before the document that names it is written. If that fails, {@link #remove}
 * it; what a crash leaves in between is unreadable, as its key was nowhere but in the memory. A
 * service that wants the room back notes a {@link #newId} before it keeps a file under it.
 */
public class AttachedFiles {

  private static final Logger log = LoggerFactory.getLogger(AttachedFiles.class);

  private final FilesProperties files;
  private final FileStore store;
  private final Staging staging;
  private final OfficeCipher office;
  private final InstantSource clock;

  AttachedFiles(
      FilesProperties files,
      FileStore store,
      Staging staging,
      OfficeCipher office,
      InstantSource clock) {
    this.files = files;
    this.store = store;
    this.staging = staging;
    this.office = office;
    this.clock = clock;
  }

  /** An identifier that no file has yet. */
  public UUID newId() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /**
   * Keeps a file that a form brought.
   *
   * @param id a {@link #newId}
   * @throws Problem if it is no such form; else as by {@link #keep(String, InputStream)}
   */
  public StoredFile keep(UUID id, FileForm form) {
    FileForm.Sent sent = form.open();
    return keep(id, sent.name(), sent.content());
  }

  /**
   * Keeps a file.
   *
   * @param givenName what the sender calls it; the end tells its type
   * @param content is read to its end, and not closed
   * @throws Problem if it is empty, too large, of a type that isn't taken, or not what its name
   *     says
   */
  public StoredFile keep(String givenName, InputStream content) {
    return keep(newId(), givenName, content);
  }

  private StoredFile keep(UUID id, String givenName, InputStream content) {
    String name = FileName.clean(givenName);
    FileType type =
        FileType.named(name)
            .filter(files.types()::contains)
            .orElseThrow(() -> FileProblems.notTaken(files));
    ContentCipher cipher = office.forNewContent(context(id));
    try {
      Path staged = staging.newFile();
      try {
        Received received = receive(content, cipher, staged);
        if (received.size() == 0) {
          throw FileProblems.empty();
        }
        if (!type.fits(detected(cipher, staged))) {
          throw FileProblems.notWhatItSays(type);
        }
        store.put(id, staged);
        return new StoredFile(
            id,
            name,
            type.mediaType(),
            received.size(),
            received.sha256(),
            clock.instant(),
            cipher.key());
      } finally {
        Files.deleteIfExists(staged);
      }
    } catch (IOException unkept) {
      throw unreachable(unkept);
    }
  }

  /**
   * The content of a file, to be closed after use.
   *
   * @throws Problem if the store can't be reached
   * @throws IllegalStateException if the file isn't of this office, or isn't there any more
   */
  public InputStream open(StoredFile file) {
    ContentCipher cipher = office.forContent(file.key(), context(file.id()));
    try {
      return cipher.decrypting(store.get(file.id()));
    } catch (NoSuchFileException lost) {
      throw new IllegalStateException("the content of file " + file.id() + " is lost", lost);
    } catch (IOException unread) {
      throw unreachable(unread);
    }
  }

  /** A file as an answer: to be saved, and never shown as a part of the office's own pages. */
  public ResponseEntity<Resource> answer(StoredFile file) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name(), UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(new InputStreamResource(() -> open(file), file.id().toString()));
  }

  /** Removes a file's content; nothing happens if it is gone already. */
  public void remove(StoredFile file) {
    remove(file.id());
  }

  /** The same of one of which no more than the identifier is known. */
  public void remove(UUID file) {
    try {
      store.delete(file);
    } catch (IOException unremoved) {
      throw unreachable(unremoved);
    }
  }

  private record Received(long size, String sha256) {}

  private Received receive(InputStream content, ContentCipher cipher, Path staged)
      throws IOException {
    MessageDigest digest = sha256();
    long size;
    try (OutputStream encrypted = cipher.encrypting(Files.newOutputStream(staged))) {
      size = new DigestInputStream(new Limited(content), digest).transferTo(encrypted);
    }
    return new Received(size, HexFormat.of().formatHex(digest.digest()));
  }

  private static String detected(ContentCipher cipher, Path staged) throws IOException {
    try (SeekableByteChannel encrypted = Files.newByteChannel(staged);
        SeekableByteChannel content = cipher.decrypting(encrypted)) {
      return ContentTypes.of(content);
    }
  }

  private static String context(UUID id) {
    return "files/" + id;
  }

  private static Problem unreachable(IOException cause) {
    log.warn("files unreachable", cause);
    return FileProblems.unavailable();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Ends an upload that is larger than a file may be. */
  private final class Limited extends FilterInputStream {

    private long read;

    Limited(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) {
      read += more;
      if (read > files.maxSize().toBytes()) {
        throw FileProblems.tooLarge(files.maxSize());
      }
    }
  }
}
