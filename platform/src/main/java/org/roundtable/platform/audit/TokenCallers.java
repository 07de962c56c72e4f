package org.roundtable.platform.audit;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.roundtable.platform.security.Scopes;
import org.roundtable.platform.security.Tokens;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The callers that the gateway vouches for. */
class TokenCallers implements Callers {

  @Override
  public Caller of(HttpServletRequest request) {
    if (!(request.getUserPrincipal() instanceof JwtAuthenticationToken caller)) {
      throw new IllegalStateException("nobody gets to the API without a token");
    }
    Jwt token = caller.getToken();
    return new Caller(
        caller.getName(),
        requireNonNullElse(token.getClaimAsStringList(Tokens.ROLES), List.of()),
        token.getClaimAsString(Tokens.INSTITUTION),
        requireNonNullElse(token.getClaimAsString(Tokens.FROM), request.getRemoteAddr()),
        Scopes.limit(caller) != null);
  }
}
