package org.roundtable.gateway.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.roundtable.gateway.signin.Person;
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

  private final ECKey key;
  private final JwtEncoder encoder;
  private final OfficeProperties office;
  private final InstantSource clock;

  CallerTokens(TokenKeyProperties properties, OfficeProperties office, InstantSource clock) {
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
    Person person = Person.of(caller);
    Instant now = clock.instant();
    return JwtClaimsSet.builder()
        .issuer(Tokens.issuer(office.code()))
        .audience(List.of(AUDIENCE))
        .subject(person.getUsername())
        .issuedAt(now)
        .expiresAt(now.plus(LIFE))
        .claim(Tokens.NAME, person.name())
        .claim(Tokens.OFFICE, office.code().value())
        .claim(Tokens.ROLES, person.roles());
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
