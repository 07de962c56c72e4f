package org.roundtable.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import org.roundtable.gateway.problempages.ProblemAnswers;
import org.roundtable.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Goes on with a request that its bucket has room for, and refuses any other. */
@Component
class Draws {

  /** On a request that is still to be counted to its caller. */
  private static final String OPEN = Draws.class.getName() + ".open";

  private final Limits limits;
  private final ProblemAnswers answers;

  Draws(Limits limits, ProblemAnswers answers) {
    this.limits = limits;
    this.answers = answers;
  }

  static boolean isOpen(HttpServletRequest request) {
    return request.getAttribute(OPEN) != null;
  }

  void ofAddress(
      Limit limit, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    go(limits.draw(limit, Address.of(request)), request, response, chain);
  }

  void ofCaller(
      Authentication caller,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    request.removeAttribute(OPEN);
    go(limits.draw(Requests.ofCaller(request), caller.getName()), request, response, chain);
  }

  /** Costs the address an attempt to sign in unless the caller turns out to be known. */
  void ofAddressIfUnknown(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = Address.of(request);
    request.setAttribute(OPEN, true);
    go(limits.look(Limit.SIGN_IN, address), request, response, chain);
    if (isOpen(request)) {
      limits.draw(Limit.SIGN_IN, address);
    }
  }

  private void go(
      OptionalLong wait,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.getAsLong()));
    answers.answer(request, response, tooMany(wait.getAsLong()));
  }

  private static Problem tooMany(long seconds) {
    return new Problem(
        LimitProblems.TOO_MANY_REQUESTS,
        null,
        "That was too much at once. Try again in %d s.".formatted(seconds));
  }
}
