package org.roundtable.platform.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets no change and no reading that is {@link Audited} begin before it is in the audit log.
 *
 * <p>It stands before the method's own check of roles, so that what was refused is there too. A
 * repetition that is answered by its Idempotency-Key doesn't come here: it does nothing.
 */
class AuditInterceptor implements HandlerInterceptor {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final AuditTrail trail;
  private final Callers callers;
  private final InstantSource clock;

  AuditInterceptor(AuditTrail trail, Callers callers, InstantSource clock) {
    this.trail = trail;
    this.callers = callers;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || !isAudited(request, method)) {
      return true;
    }
    Reason reason = Reason.of(request, method.hasMethodAnnotation(AsksReason.class));
    Callers.Caller caller = callers.of(request);
    ReadingPurpose purpose = ReadingPurpose.of(request, method);
    purpose.offer(request);
    trail.begins(request, deed(request, caller, reason, purpose));
    if (reason.objection() != null) {
      // Spring calls no afterCompletion for an interceptor that throws.
      trail.failed(request, reason.objection().type().status().value());
      throw reason.objection();
    }
    if (caller.machine() && method.hasMethodAnnotation(ReadsPersonalData.class)) {
      trail.failed(request, HttpStatus.FORBIDDEN.value());
      throw new AccessDeniedException("a machine gets no personal data");
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception unanswered) {
    int status =
        unanswered == null ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
    if (status >= HttpStatus.BAD_REQUEST.value()) {
      trail.failed(request, status);
    }
  }

  private static boolean isAudited(HttpServletRequest request, HandlerMethod method) {
    return request.getDispatcherType() == DispatcherType.REQUEST
        && (!READING.contains(request.getMethod()) || method.hasMethodAnnotation(Audited.class));
  }

  private Deed deed(
      HttpServletRequest request, Callers.Caller caller, Reason reason, ReadingPurpose purpose) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return new Deed(
        clock.instant(),
        caller.who(),
        caller.roles(),
        caller.institution(),
        caller.from(),
        request.getMethod() + " " + pattern,
        request.getRequestURI(),
        reason.text(),
        purpose.name(),
        null,
        null,
        List.of());
  }
}
