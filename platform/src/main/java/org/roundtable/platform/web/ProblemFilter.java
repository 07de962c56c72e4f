package org.roundtable.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a problem that a filter threw, where no controller is in charge. */
class ProblemFilter extends OncePerRequestFilter {

  private final ProblemWriter problems;

  ProblemFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (Problem problem) {
      problems.write(response, problem);
    }
  }
}
