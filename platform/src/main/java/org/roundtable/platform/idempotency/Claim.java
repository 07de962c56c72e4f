package org.roundtable.platform.idempotency;

import java.util.UUID;

/** What becomes of a request that carries an Idempotency-Key. */
sealed interface Claim {

  /** It runs; a thing that it creates gets this identifier, also when it has to run again. */
  record Granted(UUID newId) implements Claim {}

  /** It ran before: its answer is given again. */
  record Answered(Answer answer) implements Claim {}

  /** The first one is still running. */
  record UnderWay() implements Claim {}

  /** The key belongs to a request with another path or body. */
  record Reused() implements Claim {}
}
