package org.roundtable.platform.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * An error that the caller made or must know of, answered as an RFC 9457 problem.
 *
 * <p>It carries no stack trace: what a caller did wrong is no fault of the code.
 */
public class Problem extends RuntimeException {

  private final ProblemType type;
  private final @Nullable String field;

  /**
   * @param detail what is wrong and what to do, in a sentence that may be shown to a user
   * @param field the offending field as a path such as {@code activities[2].plannedEnd}, if one is
   */
  public Problem(ProblemType type, @Nullable String field, String detail) {
    super(detail, null, false, false);
    this.type = type;
    this.field = field;
  }

  /** A value of the request that can't be used. */
  public static Problem invalid(String field, String detail) {
    return new Problem(ProblemType.INVALID_FIELD, field, detail);
  }

  /**
   * A value that can't be left out.
   *
   * @throws Problem if it was
   */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw invalid(field, "This can't be left out.");
    }
    return value;
  }

  /** A thing that isn't there, or that the caller may not know of. */
  public static Problem notFound(String detail) {
    return new Problem(ProblemType.NOT_FOUND, null, detail);
  }

  public ProblemType type() {
    return type;
  }

  /** The problem as it goes over the wire. */
  public ProblemDetail toDetail() {
    return detail(type, field, String.valueOf(getMessage()));
  }

  /** The same of a thing that lies inside another, at this path; {@code ""} is the body itself. */
  ProblemDetail toDetail(String path) {
    if (path.isEmpty() || field == null) {
      return detail(type, path.isEmpty() ? field : path, String.valueOf(getMessage()));
    }
    return detail(type, path + "." + field, String.valueOf(getMessage()));
  }

  static ProblemDetail detail(ProblemType type, @Nullable String field, String message) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(type.status(), message);
    detail.setType(type.uri());
    detail.setTitle(type.title());
    if (field != null) {
      detail.setProperty("field", field);
    }
    return detail;
  }
}
