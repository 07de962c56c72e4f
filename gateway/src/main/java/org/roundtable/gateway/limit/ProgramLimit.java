package org.roundtable.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the request of a program, whose credentials were found right just now. */
class ProgramLimit extends OncePerRequestFilter {

  private final Draws draws;

  ProgramLimit(Draws draws) {
    this.draws = draws;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Draws.isOpen(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller == null || !caller.isAuthenticated() || Requests.isNobody(caller)) {
      chain.doFilter(request, response);
    } else {
      draws.ofCaller(caller, request, response, chain);
    }
  }
}
