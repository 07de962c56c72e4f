package org.roundtable.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.roundtable.platform.files.FileForm;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.platform.problem.ProblemWriter;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body beyond the limit, by its announced length or while it is read, and gives up on one
 * that comes too slowly or breaks off: nobody behind this filter is to blame for that.
 */
class BodyLimitFilter extends OncePerRequestFilter {

  /** How large a body may be, and how long it may take. */
  private record Limit(DataSize size, Duration time) {}

  private static final String FORM = MediaType.MULTIPART_FORM_DATA_VALUE;

  private final Limit usual;
  private final Duration uploadTime;
  private final Uploads uploads;
  private final ProblemWriter problems;

  BodyLimitFilter(RequestProperties request, Uploads uploads, ProblemWriter problems) {
    this.usual = new Limit(request.maxBody(), request.bodyTime());
    this.uploadTime = request.uploadTime();
    this.uploads = uploads;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Limit limit = limit(request);
    if (request.getContentLengthLong() > limit.size().toBytes()) {
      problems.write(response, tooLarge(limit));
      return;
    }
    chain.doFilter(new Limited(request, limit), response);
  }

  private Limit limit(HttpServletRequest request) {
    return uploads
        .limit(PathContainer.parsePath(request.getRequestURI()))
        .map(size -> new Limit(isForm(request) ? withEnvelope(size) : size, uploadTime))
        .orElse(usual);
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
  }

  /** A file that is as large as may be comes through with the form around it. */
  private static DataSize withEnvelope(DataSize size) {
    return DataSize.ofBytes(size.toBytes() + FileForm.ENVELOPE);
  }

  private static Problem tooLarge(Limit limit) {
    return new Problem(
        ProblemType.BODY_TOO_LARGE,
        null,
        "A request may carry up to %d kB. Split it.".formatted(limit.size().toKilobytes()));
  }

  private static Problem incomplete(Limit limit) {
    return new Problem(
        ProblemType.BODY_INCOMPLETE,
        null,
        "The body didn't arrive whole within %d s. Send it again."
            .formatted(limit.time().toSeconds()));
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final Limit limit;

    Limited(HttpServletRequest request, Limit limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      String encoding = getCharacterEncoding();
      return new BufferedReader(
          new InputStreamReader(
              getInputStream(), encoding == null ? StandardCharsets.ISO_8859_1.name() : encoding));
    }
  }

  private static final class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final Limit limit;
    private final long begun = System.nanoTime();
    private long read;

    LimitedStream(ServletInputStream body, Limit limit) {
      this.body = body;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      return count(received(body::read), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = received(() -> body.read(buffer, offset, length));
      return count(n, n);
    }

    private int received(Read next) {
      try {
        int result = next.read();
        if (result < 0 || System.nanoTime() - begun < limit.time().toNanos()) {
          return result;
        }
      } catch (IOException brokenOff) {
        // Said below: there is nobody to hear more of it.
      }
      throw incomplete(limit);
    }

    private int count(int result, int bytes) {
      if (result >= 0 && (read += bytes) > limit.size().toBytes()) {
        throw tooLarge(limit);
      }
      return result;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }

  /** Reads on, as a stream does. */
  private interface Read {
    int read() throws IOException;
  }
}
