package org.roundtable.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for a method's role before the request's body and parameters are looked at: whoever may not
 * call it learns nothing from what it says to bad input. The method itself asks once more.
 */
class RolesFirst implements HandlerInterceptor {

  private final PreAuthorizeAuthorizationManager roles = new PreAuthorizeAuthorizationManager();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      AuthorizationResult result =
          roles.authorize(
              () -> SecurityContextHolder.getContext().getAuthentication(),
              new SimpleMethodInvocation(method.getBean(), method.getMethod()));
      if (result != null && !result.isGranted()) {
        throw new AccessDeniedException("the role doesn't include this");
      }
    }
    return true;
  }
}
