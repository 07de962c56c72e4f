package org.roundtable.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.roundtable.contracts.OfficeCode;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What the gateway's tokens look like; the gateway writes and the services read by this. */
public final class Tokens {

  /** The office whose gateway made the token. */
  public static final String OFFICE = "office";

  /** The caller's name, to show. */
  public static final String NAME = "name";

  /** The caller's roles, as a list of names such as {@code COUNTRY_OFFICER}. */
  public static final String ROLES = "roles";

  /** The code of the institution whose guest the caller is; missing for the office's own staff. */
  public static final String INSTITUTION = "institution";

  /** The address that the caller came from, as the gateway saw it. */
  public static final String FROM = "from";

  private Tokens() {}

  /** The {@code iss} of an office's tokens. */
  public static String issuer(OfficeCode office) {
    return "roundtable-" + office.value();
  }

  /** The short name of a service, as in scopes and addresses: {@code events-service} is events. */
  public static String service(String application) {
    return application.replaceFirst("-service$", "");
  }

  /** The {@code aud} of tokens for a service: no other takes them. */
  public static String audience(String service) {
    return "roundtable-" + service;
  }

  static OAuth2TokenValidator<Jwt> validator(OfficeCode office, String audience) {
    return JwtValidators.createDefaultWithValidators(
        List.of(
            // Spring's own check lets a token pass that never ends.
            new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
            new JwtClaimValidator<String>(JwtClaimNames.ISS, issuer(office)::equals),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, aud -> aud != null && aud.contains(audience)),
            new JwtClaimValidator<String>(OFFICE, office.value()::equals)));
  }
}
