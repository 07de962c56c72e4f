package org.roundtable.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.springframework.util.StringUtils;

/**
 * Why the caller does it, in their own words.
 *
 * @param text null where none was given that can be used
 * @param objection why the request can't run with it
 */
record Reason(@Nullable String text, @Nullable Problem objection) {

  /** Percent-encoded UTF-8, since a header carries no other letters than Latin ones safely. */
  static final String HEADER = "Audit-Reason";

  static final int MOST = 500;

  static Reason of(HttpServletRequest request, boolean asked) {
    String header = request.getHeader(HEADER);
    if (header == null || header.isBlank()) {
      return asked ? unusable("Say why you do this. The reason is kept in the audit log.") : NONE;
    }
    try {
      String text = StringUtils.uriDecode(header, UTF_8).strip();
      return text.length() > MOST || text.chars().anyMatch(Character::isISOControl)
          ? unusable("A reason is one line of up to %d characters.".formatted(MOST))
          : new Reason(text, null);
    } catch (IllegalArgumentException malformed) {
      return unusable("Send the reason percent-encoded in UTF-8; a percent sign is %25.");
    }
  }

  private static final Reason NONE = new Reason(null, null);

  private static Reason unusable(String detail) {
    return new Reason(null, Problem.invalid(HEADER, detail));
  }
}
