package org.roundtable.platform.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;

/**
 * A kind of error that callers can tell apart.
 *
 * @param name its stable name; the problem's {@code type} is {@code /problems/<name>}, a page that
 *     says what to do
 * @param status the HTTP status it is answered with
 * @param title what went wrong, in a few words
 */
public record ProblemType(String name, HttpStatus status, String title) {

  public static final ProblemType INVALID_FIELD =
      new ProblemType("invalid-field", HttpStatus.UNPROCESSABLE_CONTENT, "A field can't be used");
  public static final ProblemType MALFORMED_BODY =
      new ProblemType("malformed-body", HttpStatus.BAD_REQUEST, "The body isn't valid JSON");
  public static final ProblemType BODY_TOO_LARGE =
      new ProblemType("body-too-large", HttpStatus.CONTENT_TOO_LARGE, "The body is too large");
  public static final ProblemType BODY_INCOMPLETE =
      new ProblemType(
          "body-incomplete", HttpStatus.REQUEST_TIMEOUT, "The body didn't arrive whole");
  public static final ProblemType NOT_FOUND =
      new ProblemType("not-found", HttpStatus.NOT_FOUND, "There is nothing here");
  public static final ProblemType ALREADY_EXISTS =
      new ProblemType("already-exists", HttpStatus.CONFLICT, "It exists already");
  public static final ProblemType STALE_VERSION =
      new ProblemType(
          "stale-version", HttpStatus.PRECONDITION_FAILED, "Somebody changed it meanwhile");
  public static final ProblemType VERSION_REQUIRED =
      new ProblemType(
          "version-required", HttpStatus.PRECONDITION_REQUIRED, "Say which version you change");
  public static final ProblemType IDEMPOTENCY_KEY_REUSED =
      new ProblemType(
          "idempotency-key-reused",
          HttpStatus.UNPROCESSABLE_CONTENT,
          "The Idempotency-Key belongs to another request");
  public static final ProblemType REQUEST_UNDER_WAY =
      new ProblemType(
          "request-under-way", HttpStatus.CONFLICT, "The same request is still being answered");
  public static final ProblemType OUTBOX_FULL =
      new ProblemType(
          "outbox-full", HttpStatus.SERVICE_UNAVAILABLE, "Too many changes wait to be passed on");
  public static final ProblemType SIGN_IN_REQUIRED =
      new ProblemType("sign-in-required", HttpStatus.UNAUTHORIZED, "Sign in first");
  public static final ProblemType NOT_ALLOWED =
      new ProblemType("not-allowed", HttpStatus.FORBIDDEN, "You may not do this");
  public static final ProblemType UNAVAILABLE =
      new ProblemType(
          "unavailable", HttpStatus.SERVICE_UNAVAILABLE, "A part of the office isn't answering");
  public static final ProblemType OFFICE_SEALED =
      new ProblemType("office-sealed", HttpStatus.GONE, "The office was sealed");
  public static final ProblemType UNEXPECTED =
      new ProblemType(
          "unexpected", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

  /** The problem's {@code type}, relative to the office's address. */
  public URI uri() {
    return URI.create("/problems/" + name);
  }
}
