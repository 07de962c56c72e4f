package org.roundtable.gateway.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Accounts;
import org.roundtable.gateway.provider.ProviderFactors;
import org.roundtable.gateway.provider.ProviderProperties;
import org.roundtable.gateway.signin.SignInProperties.SecondFactorRule;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Whether a caller has shown enough to come in. A passkey is two factors in one: the device, and
 * the finger or the code that opens it.
 */
@Component
class SecondFactor implements AuthorizationManager<RequestAuthorizationContext> {

  /** How far somebody has come in. */
  enum Standing {
    /** They didn't sign in. */
    NOBODY,
    /** They showed a password or came by the provider, and their account needs more. */
    HALFWAY,
    /** They showed all that their account needs. */
    ADMITTED,
    /** They did, but too long ago, or their account was closed or signed out everywhere since. */
    OVER
  }

  /** Shown by a code of an authenticator app. */
  static final String AUTHENTICATOR = "FACTOR_AUTHENTICATOR";

  private final Accounts accounts;
  private final Passkeys passkeys;
  private final SignInProperties signIn;
  private final ProviderProperties provider;
  private final InstantSource clock;

  SecondFactor(
      Accounts accounts,
      Passkeys passkeys,
      SignInProperties signIn,
      ProviderProperties provider,
      InstantSource clock) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.signIn = signIn;
    this.provider = provider;
    this.clock = clock;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends Authentication> caller, RequestAuthorizationContext request) {
    return new AuthorizationDecision(standing(caller.get()) == Standing.ADMITTED);
  }

  /** How far somebody has come in. */
  Standing standing(@Nullable Authentication caller) {
    if (caller == null || !SignedIn.is(caller)) {
      return Standing.NOBODY;
    }
    return account(caller)
        .map(account -> shown(caller) || !needsOne(account) ? Standing.ADMITTED : Standing.HALFWAY)
        .orElse(Standing.OVER);
  }

  /** For what follows the password, such as typing the code. */
  AuthorizationManager<RequestAuthorizationContext> halfwayAtLeast() {
    return (caller, request) ->
        new AuthorizationDecision(
            switch (standing(caller.get())) {
              case HALFWAY, ADMITTED -> true;
              case NOBODY, OVER -> false;
            });
  }

  /**
   * For enrolling a passkey: by whoever has shown a second factor, or has none to show. A stolen
   * password alone must not add a key to an account that has a better one. Whoever comes by the
   * identity provider gets none: they would still come in by it when the provider shut them out.
   */
  AuthorizationManager<RequestAuthorizationContext> shownOrNone() {
    return (caller, request) -> {
      Authentication who = caller.get();
      return new AuthorizationDecision(
          SignedIn.is(who)
              && account(who)
                  .filter(account -> !account.provided())
                  .filter(account -> shown(who) || !hasOne(account))
                  .isPresent());
    };
  }

  private boolean needsOne(Account account) {
    return hasOne(account)
        || (signIn.secondFactor() == SecondFactorRule.REQUIRED && account.guarded());
  }

  private boolean hasOne(Account account) {
    return account.authenticator() != null || passkeys.has(account);
  }

  /** The caller's account, if it is open and nobody signed them out since. */
  private Optional<Account> account(Authentication caller) {
    return accounts
        .findByUsername(caller.getName())
        .filter(Account::active)
        .filter(account -> account.provided() || provider.passwords())
        .filter(account -> signedInAt(caller).isAfter(account.signedOutAt()))
        .filter(account -> signedInAt(caller).isAfter(clock.instant().minus(signIn.signInLife())));
  }

  /** Each factor notes when it was shown. */
  private static Instant signedInAt(Authentication caller) {
    return caller.getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private static boolean shown(Authentication caller) {
    return caller.getAuthorities().stream()
        .map(authority -> String.valueOf(authority.getAuthority()))
        .anyMatch(factor ->
            factor.equals(AUTHENTICATOR)
                || factor.equals(ProviderFactors.SECOND_FACTOR)
                || factor.equals(FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
  }
}
