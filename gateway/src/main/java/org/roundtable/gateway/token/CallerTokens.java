package org.roundtable.gateway.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.roundtable.gateway.people.Role;
import org.roundtable.gateway.signin.Caller;
import org.roundtable.gateway.signin.Callers;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.security.Scopes;
import org.roundtable.platform.security.Tokens;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Vouches for a signed-in caller to the services: a fresh token a request, good for two minutes.
 */
@Component
public class CallerTokens {

  private static final Duration LIFE = Duration.ofMinutes(2);

  private final Callers callers;
  private final JwtEncoder encoder;
  private final OfficeProperties office;
  private final InstantSource clock;

  CallerTokens(
      Callers callers,
      JWKSource<SecurityContext> keys,
      OfficeProperties office,
      InstantSource clock) {
    this.callers = callers;
    this.encoder = new NimbusJwtEncoder(keys);
    this.office = office;
    this.clock = clock;
  }

  /** A token with which the gateway itself asks a service for this caller. */
  public String tokenFor(Authentication caller, String service) {
    return sign(claims(caller, service));
  }

  /**
   * A token for a request of this caller.
   *
   * @param service who shall take it, and nobody else
   * @param from the address that the request came from, for the services' audit logs
   */
  public String tokenFor(Authentication caller, String service, String from) {
    return sign(claims(caller, service).claim(Tokens.FROM, from));
  }

  private JwtClaimsSet.Builder claims(Authentication caller, String service) {
    Caller known = callers.caller(caller);
    Instant now = clock.instant();
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(Tokens.issuer(office.code()))
            .audience(List.of(Tokens.audience(service)))
            .subject(known.who())
            .issuedAt(now)
            .expiresAt(now.plus(LIFE))
            .claim(Tokens.NAME, known.name())
            .claim(Tokens.OFFICE, office.code().value())
            .claim(Tokens.ROLES, known.roles().stream().map(Role::name).sorted().toList());
    if (known.institution() != null) {
      claims.claim(Tokens.INSTITUTION, known.institution().value());
    }
    if (known.scopes() != null) {
      claims.claim(Scopes.CLAIM, String.join(" ", known.scopes()));
    }
    return claims;
  }

  private String sign(JwtClaimsSet.Builder claims) {
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }
}
