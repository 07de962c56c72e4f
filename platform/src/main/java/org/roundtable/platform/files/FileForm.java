package org.roundtable.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;

/**
 * A form with one file, as the parameter of a controller method: {@code multipart/form-data} (RFC
 * 7578) with the part {@code file} and no other.
 *
 * <p>It is read as it comes: nothing of it lies on a disk in the clear, and nothing at all is read
 * before {@link #open}, so that a controller may refuse the caller first. The file's name travels
 * in the body and so stands in no address and no log.
 */
public final class FileForm {

  /** The name of the part. */
  public static final String PART = "file";

  /** What a form may add to its file. */
  public static final int ENVELOPE = 16 << 10;

  /** The names of files are long in letters that take three bytes. */
  private static final int LONGEST_HEAD = 4 << 10;

  /**
   * What was sent.
   *
   * @param name as its sender gave it, without folders; not fit for any system yet
   * @param content to be read once, to its end; throws a {@link Problem} if the form breaks off
   */
  record Sent(String name, InputStream content) {}

  private final HttpServletRequest request;

  FileForm(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * Begins to read the form.
   *
   * @throws Problem if it isn't such a form, or the file's name is none
   */
  Sent open() {
    FileUpload upload = new FileUpload();
    upload.setHeaderEncoding(UTF_8.name());
    upload.setPartHeaderSizeMax(LONGEST_HEAD);
    try {
      FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
      if (!parts.hasNext()) {
        throw one();
      }
      FileItemStream part = parts.next();
      if (part.isFormField() || !PART.equals(part.getFieldName())) {
        throw one();
      }
      return new Sent(name(part), new Content(part.openStream(), parts));
    } catch (IOException unreadable) {
      throw broken();
    }
  }

  private static String name(FileItemStream part) {
    @Nullable String name;
    try {
      name = part.getName();
    } catch (InvalidFileNameException withZeros) {
      throw noName();
    }
    if (name == null || name.isBlank() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw noName();
    }
    return name;
  }

  private static Problem noName() {
    return Problem.invalid(PART, "A file has a name, without the folders that it lies in.");
  }

  private static Problem one() {
    return Problem.invalid(PART, "Send one file in the part 'file', and nothing else.");
  }

  private static Problem broken() {
    return new Problem(
        ProblemType.MALFORMED_BODY,
        PART,
        "The body must be a form (multipart/form-data) with one file. Send it again.");
  }

  /** The file's content; behind its end the form has to end as well. */
  private static final class Content extends FilterInputStream {

    private final FileItemIterator parts;
    private boolean ended;

    Content(InputStream content, FileItemIterator parts) {
      super(content);
      this.parts = parts;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (ended) {
        return -1;
      }
      try {
        int count = in.read(buffer, offset, length);
        if (count < 0) {
          ended = true;
          if (parts.hasNext()) {
            throw one();
          }
        }
        return count;
      } catch (IOException unreadable) {
        throw broken();
      }
    }
  }
}
