package org.roundtable.platform.revision;

import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;

/**
 * The version that a caller says it changes, from the {@code If-Match} header (RFC 9110, 13.1.1).
 *
 * <p>A controller method that takes this as a parameter is answered 428 without the header; one
 * that takes it {@code @Nullable}, where the thing may not exist yet, decides itself.
 */
public record IfMatch(long version) {

  /**
   * The thing, if it is still at this version.
   *
   * @throws Problem {@code stale-version}, answered 412, when somebody changed it meanwhile
   */
  public <A extends Aggregate> A check(A current) {
    check(current.revision());
    return current;
  }

  /**
   * The same for a thing that is no aggregate.
   *
   * @param current the version it is at
   */
  public void check(long current) {
    if (current != version) {
      throw new Problem(
          ProblemType.STALE_VERSION,
          "If-Match",
          "It is at version %d, you changed version %d. Read it again and repeat your change."
              .formatted(current, version));
    }
  }

  static IfMatch parse(String header) {
    String tag = header.strip();
    if (!tag.matches("\"\\d{1,18}\"")) {
      throw new Problem(
          ProblemType.INVALID_FIELD,
          "If-Match",
          "If-Match must be the ETag of the version you read, for example \"3\" with its quotes.");
    }
    return new IfMatch(Long.parseLong(tag.substring(1, tag.length() - 1)));
  }
}
