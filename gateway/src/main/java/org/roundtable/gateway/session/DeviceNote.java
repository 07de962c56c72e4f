package org.roundtable.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes in a session what it was opened with, so that its owner recognises it. */
@Component
class DeviceNote {

  static final String ATTRIBUTE = "device";
  private static final int LONGEST = 200;

  @EventListener
  void onSignIn(InteractiveAuthenticationSuccessEvent signedIn) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
      HttpServletRequest request = current.getRequest();
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.setAttribute(ATTRIBUTE, shortened(request.getHeader("User-Agent")));
      }
    }
  }

  private static String shortened(@Nullable String agent) {
    return agent == null ? "" : agent.substring(0, Math.min(LONGEST, agent.length()));
  }
}
