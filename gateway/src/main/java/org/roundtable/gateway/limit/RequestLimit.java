package org.roundtable.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts a request before anything is done for it: to the account that is signed in, or to the
 * address that it comes from. Who sends credentials along is known only later, see {@link
 * ProgramLimit}; until then the address must have an attempt to sign in left, and failing costs it
 * one.
 */
class RequestLimit extends OncePerRequestFilter {

  private final Draws draws;

  RequestLimit(Draws draws) {
    this.draws = draws;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Requests.FREE.matches(request) && !hasCredentials(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    if (Requests.SIGN_IN.matches(request)) {
      draws.ofAddress(Limit.SIGN_IN, request, response, chain);
    } else if (caller == null && hasCredentials(request)) {
      draws.ofAddressIfUnknown(request, response, chain);
    } else if (Requests.HEALTH.matches(request)) {
      draws.ofAddress(Limit.HEALTH, request, response, chain);
    } else if (caller != null) {
      draws.ofCaller(caller, request, response, chain);
    } else {
      draws.ofAddress(Limit.STRANGERS, request, response, chain);
    }
  }

  private static boolean hasCredentials(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }
}
