package org.roundtable.participants.person;

import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about people. */
final class PersonProblems {

  static final ProblemType ERASED =
      new ProblemType("person-erased", HttpStatus.GONE, "The person was erased");
  static final ProblemType NO_CONSENT =
      new ProblemType("no-consent", HttpStatus.CONFLICT, "The person doesn't agree to this");
  static final ProblemType SAME_PERSON =
      new ProblemType("same-person", HttpStatus.CONFLICT, "It is the same person already");
  static final ProblemType MERGE_COVERED =
      new ProblemType("merge-covered", HttpStatus.CONFLICT, "A later merge goes first");

  private PersonProblems() {}

  static Problem erased() {
    return new Problem(
        ERASED, null, "What was known of this person was destroyed. Attendances still count them.");
  }

  static Problem noConsent(Reading reading) {
    return new Problem(
        NO_CONSENT,
        null,
        "The person hasn't agreed to be read for %s, or withdrew it. Read only what they agree to."
            .formatted(reading));
  }
}
