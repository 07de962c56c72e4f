package org.roundtable.gateway.provider;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Identity;
import org.roundtable.gateway.people.Role;
import org.roundtable.gateway.people.Vouched;
import org.roundtable.gateway.people.VouchedPeople;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

/**
 * Makes an account's owner of whom the provider vouches for. The session gets their user name and
 * what they showed, and none of the provider's tokens.
 */
class Vouching implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

  private static final String USERNAME = "username";

  private final IdentityProvider provider;
  private final VouchedPeople people;

  Vouching(IdentityProvider provider, VouchedPeople people) {
    this.provider = provider;
    this.people = people;
  }

  @Override
  public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken signedIn) {
    OidcUser known = (OidcUser) Objects.requireNonNull(signedIn.getPrincipal());
    Account account = people.admit(vouched(known));
    Set<GrantedAuthority> authorities =
        account.roles().stream()
            .map(role -> new SimpleGrantedAuthority(role.authority()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    authorities.add(FactorGrantedAuthority.fromAuthority(ProviderFactors.VOUCHED));
    if (showedSecondFactor(known.getIdToken())) {
      authorities.add(FactorGrantedAuthority.fromAuthority(ProviderFactors.SECOND_FACTOR));
    }
    return new OAuth2AuthenticationToken(
        new DefaultOAuth2User(authorities, Map.of(USERNAME, account.username()), USERNAME),
        authorities,
        Discovery.REGISTRATION);
  }

  private Vouched vouched(OidcUser known) {
    Claims claims = new Claims(known.getClaims());
    String username = claims.text(provider.usernameClaim()).toLowerCase(Locale.ROOT);
    String name = claims.text("name");
    Set<Role> roles = roles(claims.texts(provider.rolesClaim()));
    return new Vouched(
        new Identity(provider.issuer(), Objects.requireNonNull(known.getSubject())),
        username,
        name.isEmpty() ? username : name,
        roles,
        roles.stream().anyMatch(Role::guest) ? institution(claims) : null);
  }

  private Set<Role> roles(Set<String> theirs) {
    return provider.roles().entrySet().stream()
        .filter(role -> shareOne(role.getValue(), theirs))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** One that is no code is none, which no guest can be without. */
  private @Nullable InstitutionCode institution(Claims claims) {
    String code =
        provider.institutionClaim() == null ? "" : claims.text(provider.institutionClaim());
    try {
      return code.isEmpty() ? null : new InstitutionCode(code);
    } catch (IllegalArgumentException noCode) {
      return null;
    }
  }

  /**
   * Only the ID token is signed: what the provider says elsewhere proves nothing of this sign-in.
   */
  private boolean showedSecondFactor(OidcIdToken token) {
    Claims claims = new Claims(token.getClaims());
    return provider.secondFactorClaims().entrySet().stream()
        .anyMatch(proof -> shareOne(proof.getValue(), claims.texts(proof.getKey())));
  }

  private static boolean shareOne(Collection<String> some, Collection<String> others) {
    return !Collections.disjoint(some, others);
  }
}
