package org.roundtable.gateway.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.people.Role;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * An OpenID Connect provider at which the office's people sign in.
 *
 * @param name what people call it; it stands on the button
 * @param issuer its address, exactly as it names itself
 * @param clientId what the office is called there
 * @param clientSecret what the office proves itself with there; none if PKCE is all it asks for
 * @param scopes what the office asks to be told beyond who somebody is
 * @param usernameClaim the claim that names somebody new here
 * @param rolesClaim the claim with roles or groups, a dotted path where it lies deeper
 * @param roles our roles, each with the values of that claim that stand for it
 * @param institutionClaim the claim with the code of the institution whose guest somebody is
 * @param secondFactorClaims claims of the ID token, each with the values that prove that a second
 *     factor was shown there, such as {@code amr} with {@code mfa}
 * @param signingAlgorithm how the provider signs its ID tokens
 */
public record IdentityProvider(
    @NotBlank String name,
    @NotBlank String issuer,
    @NotBlank String clientId,
    @Nullable String clientSecret,
    @DefaultValue("profile") Set<String> scopes,
    @DefaultValue("preferred_username") String usernameClaim,
    @DefaultValue("roles") String rolesClaim,
    @NotEmpty Map<Role, Set<String>> roles,
    @Nullable String institutionClaim,
    @DefaultValue Map<String, Set<String>> secondFactorClaims,
    @DefaultValue("RS256") SignatureAlgorithm signingAlgorithm) {

  /** The secret belongs into no log. */
  @Override
  public String toString() {
    return name + " at " + issuer;
  }
}
