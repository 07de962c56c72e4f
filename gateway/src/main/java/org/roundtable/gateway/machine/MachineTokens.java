package org.roundtable.gateway.machine;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * The access tokens of machines: what is written into one, and who comes with it.
 *
 * <p>A machine is looked up at each request, so that revoking it, a new secret or other rights
 * count at once and not when the token ends.
 */
@Component
class MachineTokens
    implements OAuth2TokenCustomizer<JwtEncodingContext>,
        Converter<Jwt, AbstractAuthenticationToken> {

  /** Which of its secrets the machine got the token with. */
  static final String SECRET_NUMBER = "secret_number";

  private final MachineClients clients;
  private final MachineProperties machines;

  MachineTokens(MachineClients clients, MachineProperties machines) {
    this.clients = clients;
    this.machines = machines;
  }

  @Override
  public void customize(JwtEncodingContext token) {
    token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
    token
        .getClaims()
        .audience(List.of(machines.issuer()))
        .claim(
            SECRET_NUMBER,
            Objects.requireNonNull(
                token.getRegisteredClient().getClientSettings().getSetting(SECRET_NUMBER)));
  }

  /** Reads tokens of ours that are meant for this gateway. */
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.ES256).build();
    decoder.setJwtValidator(validator());
    return decoder;
  }

  /**
   * Who comes with a token.
   *
   * @throws InvalidBearerTokenException if the machine was revoked or has another secret meanwhile
   */
  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    MachineClient client =
        Optional.ofNullable(token.getSubject())
            .flatMap(clients::findByClientId)
            .filter(MachineClient::active)
            .filter(known -> isOfItsSecret(token, known))
            .orElseThrow(() -> new InvalidBearerTokenException("revoked"));
    List<String> asked = token.getClaimAsStringList(OAuth2ParameterNames.SCOPE);
    Set<String> scopes = new HashSet<>(asked == null ? List.of() : asked);
    scopes.retainAll(client.scopes());
    return new MachineCaller(client, scopes);
  }

  private static boolean isOfItsSecret(Jwt token, MachineClient client) {
    return token.getClaim(SECRET_NUMBER) instanceof Number number
        && number.longValue() == client.secretNumber();
  }

  private OAuth2TokenValidator<Jwt> validator() {
    return JwtValidators.createDefaultWithValidators(
        List.of(
            new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
            new JwtClaimValidator<Object>(
                JwtClaimNames.ISS, issuer -> machines.issuer().equals(String.valueOf(issuer))),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, aud -> aud != null && aud.contains(machines.issuer()))));
  }
}
