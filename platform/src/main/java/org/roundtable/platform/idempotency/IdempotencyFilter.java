package org.roundtable.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a repeated POST the first one's answer (IETF draft "The Idempotency-Key HTTP Header
 * Field").
 */
class IdempotencyFilter extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";
  private static final List<String> REPEATED =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

  private final IdempotencyKeys keys;

  IdempotencyFilter(IdempotencyKeys keys) {
    this.keys = keys;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || request.getHeader(HEADER) == null
        || request.getUserPrincipal() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HEADER);
    if (!header.matches("[\\x21-\\x7e]{1,255}")) {
      throw Problem.invalid(HEADER, "An Idempotency-Key has 1 to 255 visible ASCII characters.");
    }
    byte[] body = request.getInputStream().readAllBytes();
    String key = request.getUserPrincipal().getName() + " " + header;
    switch (keys.claim(key, Fingerprint.of(request, body))) {
      case Claim.Granted(var newId) -> {
        NewId.offer(request, newId);
        run(key, new BufferedRequest(request, body), response, chain);
      }
      case Claim.Answered(var answer) -> repeat(answer, response);
      case Claim.UnderWay() -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        throw new Problem(
            ProblemType.REQUEST_UNDER_WAY,
            HEADER,
            "The first request with this key isn't answered yet. Ask again in a moment.");
      }
      case Claim.Reused() ->
          throw new Problem(
              ProblemType.IDEMPOTENCY_KEY_REUSED,
              HEADER,
              "This key was used for another request. Take a new key for each new request.");
    }
  }

  private void run(
      String key, BufferedRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper recorded = new ContentCachingResponseWrapper(response);
    boolean refused = false;
    boolean answered = false;
    try {
      chain.doFilter(request, recorded);
      refused = recorded.getStatus() >= 300 && recorded.getStatus() < 500;
      if (recorded.getStatus() < 300) {
        keys.answered(key, answer(recorded));
        answered = true;
      }
    } finally {
      if (refused) {
        keys.release(key);
      } else if (!answered) {
        keys.giveUp(key);
      }
    }
    recorded.copyBodyToResponse();
  }

  private static Answer answer(ContentCachingResponseWrapper response) {
    Map<String, String> headers = new HashMap<>();
    for (String name : REPEATED) {
      String value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new Answer(
        response.getStatus(), headers, new String(response.getContentAsByteArray(), UTF_8));
  }

  private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader("Idempotency-Replayed", "true");
    response.getOutputStream().write(answer.body().getBytes(UTF_8));
  }
}
