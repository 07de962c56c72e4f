package org.roundtable.platform.audit;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one request leaves in the audit log: that it begins, whose data it gives out, its failure.
 */
class AuditTrail {

  private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
  private static final String ATTRIBUTE = AuditTrail.class.getName();

  private record Begun(long number, Deed deed) {}

  private final AuditChain chain;
  private final InstantSource clock;

  AuditTrail(AuditChain chain, InstantSource clock) {
    this.chain = chain;
    this.clock = clock;
  }

  /**
   * Writes that a request begins.
   *
   * @throws Problem if it can't be written; then the request must not run
   */
  void begins(HttpServletRequest request, Deed deed) {
    request.setAttribute(ATTRIBUTE, new Begun(append(deed).number(), deed));
  }

  /**
   * Writes whose data the answer holds.
   *
   * @throws Problem if it can't be written; then the answer must not be sent
   */
  void givesOut(HttpServletRequest request, List<UUID> people) {
    Begun begun = begun(request);
    if (begun == null) {
      throw new IllegalStateException("a reading that the audit log doesn't know gives nothing");
    }
    append(begun.deed().gives(begun.number(), people, clock.instant()));
  }

  /** Writes that a request was refused or failed; by now nothing can be held back any more. */
  void failed(HttpServletRequest request, int status) {
    Begun begun = begun(request);
    if (begun == null) {
      return;
    }
    try {
      chain.append(begun.deed().ended(begun.number(), status, clock.instant()));
    } catch (MongoException lost) {
      log.error("audit outcome lost entry={} status={}", begun.number(), status, lost);
    }
  }

  private static @Nullable Begun begun(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Begun begun ? begun : null;
  }

  private Head append(Deed deed) {
    try {
      return chain.append(deed);
    } catch (MongoException unwritable) {
      log.error("audit log not writable action={}", deed.action(), unwritable);
      throw new Problem(
          ProblemType.UNAVAILABLE,
          null,
          "The audit log can't be written, so the request wasn't carried out. Try again in a moment.");
    }
  }
}
