package org.roundtable.gateway.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.people.NotAdmittedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.HttpServerErrorException;

/** Tells whoever doesn't come in by the provider why, on the page where other ways are. */
class RefusedAtDoor implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(RefusedAtDoor.class);

  private final ApplicationEventPublisher events;

  RefusedAtDoor(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    Refusal refusal = refusal(failure);
    Throwable root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    log.warn("sign-in by provider refused reason={} detail=\"{}\"", refusal, detail(root));
    events.publishEvent(new ProviderRefused(refusal, username(failure)));
    response.sendRedirect("/login?provider=" + refusal.parameter());
  }

  private static String detail(Throwable root) {
    return Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
  }

  private static Refusal refusal(AuthenticationException failure) {
    return causes(failure)
        .map(RefusedAtDoor::cause)
        .filter(known -> known != Refusal.FAILED)
        .findFirst()
        .orElse(Refusal.FAILED);
  }

  private static Refusal cause(Throwable cause) {
    return switch (cause) {
      case NotAdmittedException notAdmitted -> Refusal.of(notAdmitted.reason());
      case OAuth2AuthenticationException there
          when there.getError().getErrorCode().equals(OAuth2ErrorCodes.ACCESS_DENIED) ->
          Refusal.DECLINED;
      case IOException away -> Refusal.AWAY;
      case HttpServerErrorException down -> Refusal.AWAY;
      default -> Refusal.FAILED;
    };
  }

  private static @Nullable String username(AuthenticationException failure) {
    return causes(failure)
        .filter(NotAdmittedException.class::isInstance)
        .map(cause -> ((NotAdmittedException) cause).username())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
