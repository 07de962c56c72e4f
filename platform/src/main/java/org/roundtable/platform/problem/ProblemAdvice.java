package org.roundtable.platform.problem;

import java.util.Comparator;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what controllers throw into problems. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  /** One of several fields that can't be used. */
  record FieldError(String field, String detail) {}

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onProblem(Problem problem) {
    return answer(problem.toDetail());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onAccessDenied(AccessDeniedException denied) {
    return answer(
        Problem.detail(
            ProblemType.NOT_ALLOWED,
            null,
            "Your role doesn't include this. Ask your office's administrator if it should."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onTypeMismatch(MethodArgumentTypeMismatchException mismatch) {
    return answer(
        Problem.detail(
            ProblemType.INVALID_FIELD,
            mismatch.getName(),
            "This isn't a usable %s.".formatted(mismatch.getName())));
  }

  /** A form that Tomcat itself reads: beyond its limits, or broken off. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> onUnusableForm(InvalidParameterException unusable) {
    return answer(
        unusable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
            ? Problem.detail(ProblemType.BODY_TOO_LARGE, null, "A form can't carry that much.")
            : Problem.detail(
                ProblemType.BODY_INCOMPLETE, null, "The form can't be read. Send it again."));
  }

  /** Nobody is there to be told, if it is the caller who left. */
  @ExceptionHandler
  @Nullable ResponseEntity<ProblemDetail> onAnythingElse(Exception unexpected) {
    if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
      log.debug("the caller left before the answer's end");
      return null;
    }
    log.error("unexpected failure while answering a request", unexpected);
    return answer(
        Problem.detail(
            ProblemType.UNEXPECTED,
            null,
            "It was noted. Try again; if it happens again, tell your administrator the time."));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldError> errors =
        invalid.getBindingResult().getFieldErrors().stream()
            .map(error -> new FieldError(error.getField(), describe(error)))
            // The validator finds them in no order, and the first is the one that is named.
            .sorted(Comparator.comparing(FieldError::field))
            .toList();
    FieldError first = errors.getFirst();
    ProblemDetail detail =
        Problem.detail(
            ProblemType.INVALID_FIELD, first.field(), first.field() + " " + first.detail());
    detail.setProperty("errors", errors);
    return object(detail);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    JacksonException unbound = null;
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return object(problem.toDetail(unbound == null ? "" : path(unbound)));
      }
      if (unbound == null && isOfValue(cause)) {
        unbound = (JacksonException) cause;
      }
    }
    if (unbound != null && !unbound.getPath().isEmpty()) {
      String field = path(unbound);
      return object(
          Problem.detail(ProblemType.INVALID_FIELD, field, field + ": " + reason(unbound)));
    }
    return object(
        Problem.detail(
            ProblemType.MALFORMED_BODY,
            null,
            "The body must be a JSON document of the shape that the API's description shows."));
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail detail && "about:blank".equals(type(detail))) {
      detail.setType(
          status.value() == 404
              ? ProblemType.NOT_FOUND.uri()
              : java.net.URI.create("/problems/http-" + status.value()));
    }
    return super.createResponseEntity(body, headers, status, request);
  }

  private static String type(ProblemDetail detail) {
    return detail.getType() == null ? "about:blank" : detail.getType().toString();
  }

  private static String describe(org.springframework.validation.FieldError error) {
    String message = error.getDefaultMessage();
    return message == null ? "can't be used" : message;
  }

  /**
   * Whether the document is well formed and a value in it is not: a number may just be too large.
   */
  private static boolean isOfValue(Throwable failure) {
    return failure instanceof DatabindException || failure instanceof InputCoercionException;
  }

  private static String reason(JacksonException unbound) {
    if (unbound instanceof UnrecognizedPropertyException) {
      return "there is no such field";
    }
    if (unbound instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "must be one of " + List.of(format.getTargetType().getEnumConstants());
    }
    if (unbound instanceof InvalidTypeIdException unknown) {
      return "there is no kind " + unknown.getTypeId();
    }
    Throwable cause = unbound.getCause();
    if (cause instanceof IllegalArgumentException refused && refused.getMessage() != null) {
      return refused.getMessage();
    }
    return "the value has the wrong form";
  }

  private static String path(JacksonException exception) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : exception.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
    return ResponseEntity.status(detail.getStatus()).body(detail);
  }

  private static ResponseEntity<Object> object(ProblemDetail detail) {
    return ResponseEntity.status(detail.getStatus()).body(detail);
  }
}
