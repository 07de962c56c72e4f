package org.roundtable.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.roundtable.platform.problem.Problem;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody read personal data who doesn't say what for. */
class PurposeFirst implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Problem objection = ReadingPurpose.of(request, method).objection();
      if (objection != null) {
        throw objection;
      }
    }
    return true;
  }
}
