package org.roundtable.platform.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, by their token, as a controller method's parameter.
 *
 * @param account the account's name, which says who it is within the office only
 * @param institution the institution that a guest acts for; null for the office's own staff
 */
public record Caller(String account, Set<String> roles, @Nullable InstitutionCode institution) {

  static Caller of(Jwt token) {
    String institution = token.getClaimAsString(Tokens.INSTITUTION);
    List<String> roles = token.getClaimAsStringList(Tokens.ROLES);
    return new Caller(
        Objects.requireNonNull(token.getSubject()),
        roles == null ? Set.of() : Set.copyOf(roles),
        institution == null ? null : new InstitutionCode(institution));
  }

  public boolean is(String role) {
    return roles.contains(role);
  }

  /** Whether they act for an institution instead of the office. */
  public boolean guest() {
    return institution != null;
  }
}
