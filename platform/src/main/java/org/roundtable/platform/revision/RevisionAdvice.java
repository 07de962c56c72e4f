package org.roundtable.platform.revision;

import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Two changes of one version at the same moment: the second is told so. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RevisionAdvice {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onLostRace(OptimisticLockingFailureException lost) {
    ProblemDetail detail =
        new Problem(
                ProblemType.STALE_VERSION,
                "If-Match",
                "Somebody changed it at the same moment. Read it again and repeat your change.")
            .toDetail();
    return ResponseEntity.status(detail.getStatus()).body(detail);
  }
}
