package org.roundtable.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Leaves a service alone that doesn't answer, and says so.
 *
 * <p>Only silence counts as a failure: a service that answers with an error is there.
 */
class Breaker implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private final String service;
  private final CircuitBreaker breaker;

  Breaker(String service, CircuitBreaker breaker) {
    this.service = service;
    this.breaker = breaker;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!breaker.tryAcquirePermission()) {
      return unavailable();
    }
    long start = System.nanoTime();
    try {
      ServerResponse response = next.handle(request);
      breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      return response;
    } catch (ResourceAccessException silent) {
      Problem callers = cause(silent, Problem.class);
      if (callers != null) {
        breaker.releasePermission();
        return answer(callers);
      }
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, silent);
      return isLate(silent) ? late() : unavailable();
    } catch (Exception ours) {
      breaker.releasePermission();
      throw ours;
    }
  }

  private ServerResponse unavailable() {
    return answer(
        new Problem(
            ProblemType.UNAVAILABLE,
            null,
            "The %s service isn't answering. Nothing was changed; try again in a moment."
                .formatted(service)));
  }

  private ServerResponse late() {
    return answer(
        new Problem(
            RouteProblems.NO_ANSWER_IN_TIME,
            null,
            "The %s service took too long. Look whether your change is there before you repeat it."
                .formatted(service)));
  }

  private ServerResponse answer(Problem problem) {
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(problem.type().status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.type().status().is5xxServerError()) {
      long pause = breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1);
      answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, pause / 1000)));
    }
    return answer.body(problem.toDetail());
  }

  private static boolean isLate(Throwable silent) {
    return cause(silent, HttpConnectTimeoutException.class) == null
        && (cause(silent, HttpTimeoutException.class) != null
            || cause(silent, TimeoutException.class) != null
            || cause(silent, SocketTimeoutException.class) != null);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
