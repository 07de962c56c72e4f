package org.roundtable.gateway.route;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.roundtable.gateway.token.CallerTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What a service hears of the caller: our token, and nothing by which the caller could claim to be
 * somebody or to come from somewhere. A foreign application gets no token either.
 */
class CallerHeaders implements Function<ServerRequest, ServerRequest> {

  private static final List<String> OWN_WORD =
      List.of("authorization", "cookie", "forwarded", "x-real-ip", "x-xsrf-token");

  private final CallerTokens tokens;
  private final String name;
  private final GatewayProperties.Service service;

  CallerHeaders(CallerTokens tokens, String name, GatewayProperties.Service service) {
    this.tokens = tokens;
    this.name = name;
    this.service = service;
  }

  @Override
  public ServerRequest apply(ServerRequest request) {
    // Nobody is signed in where the address itself is the secret; nobody gets no token.
    Optional<Authentication> caller = request.principal().map(Authentication.class::cast);
    return ServerRequest.from(request)
        .headers(headers -> {
          List.copyOf(headers.headerNames()).stream()
              .filter(CallerHeaders::isCallersWord)
              .forEach(headers::remove);
          if (!service.foreign()) {
            String from = request.servletRequest().getRemoteAddr();
            caller.ifPresent(known -> headers.setBearerAuth(tokens.tokenFor(known, name, from)));
          }
        })
        .build();
  }

  /** The session is the gateway's alone: no service sets a cookie, or asks for credentials. */
  static ServerResponse withoutCookies(ServerRequest request, ServerResponse response) {
    for (String name : List.of(HttpHeaders.SET_COOKIE, HttpHeaders.WWW_AUTHENTICATE)) {
      // An answer of our own, such as that a service is away, has neither and can't be changed.
      if (response.headers().containsHeader(name)) {
        response.headers().remove(name);
      }
    }
    return response;
  }

  private static boolean isCallersWord(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-forwarded") || OWN_WORD.contains(name);
  }
}
