package org.roundtable.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows who makes a request. A service that checks our tokens has one; whoever lets callers in by
 * other means brings their own, and so gets an audit log.
 */
@FunctionalInterface
public interface Callers {

  /**
   * Somebody who makes a request.
   *
   * @param who the name that they sign in with
   * @param roles what they may do
   * @param institution theirs, for a guest
   * @param from the address that they come from
   * @param machine whether it is a program, for which nobody shows a second factor
   */
  record Caller(
      String who, List<String> roles, @Nullable String institution, String from, boolean machine) {}

  /** Who makes this request. */
  Caller of(HttpServletRequest request);
}
