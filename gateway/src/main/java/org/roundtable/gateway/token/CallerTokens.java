package org.roundtable.gateway.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Role;
import org.roundtable.gateway.signin.Callers;
import org.roundtable.platform.office.OfficeProperties;
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
  private static final String AUDIENCE = "roundtable";

  private final Callers callers;
  private final ECKey key;
  private final JwtEncoder encoder;
  private final OfficeProperties office;
  private final InstantSource clock;

  CallerTokens(
      Callers callers,
      TokenKeyProperties properties,
      OfficeProperties office,
      InstantSource clock) {
    this.callers = callers;
    this.key = TokenKey.open(properties.tokenKeyFile());
    this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
    this.office = office;
    this.clock = clock;
  }

  /** A token with which the gateway itself asks a service for this caller. */
  public String tokenFor(Authentication caller) {
    return sign(claims(caller));
  }

  /**
   * A token for a request of this caller.
   *
   * @param from the address that the request came from, for the services' audit logs
   */
  public String tokenFor(Authentication caller, String from) {
    return sign(claims(caller).claim(Tokens.FROM, from));
  }

  private JwtClaimsSet.Builder claims(Authentication caller) {
    Account account = callers.account(caller);
    Instant now = clock.instant();
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(Tokens.issuer(office.code()))
            .audience(List.of(AUDIENCE))
            .subject(account.username())
            .issuedAt(now)
            .expiresAt(now.plus(LIFE))
            .claim(Tokens.NAME, account.name())
            .claim(Tokens.OFFICE, office.code().value())
            .claim(Tokens.ROLES, account.roles().stream().map(Role::name).sorted().toList());
    if (account.institution() != null) {
      claims.claim(Tokens.INSTITUTION, account.institution().value());
    }
    return claims;
  }

  private String sign(JwtClaimsSet.Builder claims) {
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).keyId(key.getKeyID()).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }

  /** What the services check the tokens with, and nothing that could sign one. */
  Map<String, Object> publicKeys() {
    return new JWKSet(key).toPublicJWKSet().toJSONObject();
  }
}
