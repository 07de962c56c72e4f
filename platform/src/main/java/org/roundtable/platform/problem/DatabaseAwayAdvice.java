package org.roundtable.platform.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A database that doesn't answer is nobody's mistake: the caller is told to try again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayAdvice {

  private static final Logger log = LoggerFactory.getLogger(DatabaseAwayAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onDatabaseAway(DataAccessResourceFailureException away) {
    log.warn("database=away reason=\"{}\"", String.valueOf(away.getMessage()));
    ProblemDetail detail =
        Problem.detail(
            ProblemType.UNAVAILABLE,
            null,
            "The office's database isn't answering. Try again in a moment; the same"
                + " Idempotency-Key keeps a repetition from being done twice.");
    return ResponseEntity.status(detail.getStatus()).body(detail);
  }
}
