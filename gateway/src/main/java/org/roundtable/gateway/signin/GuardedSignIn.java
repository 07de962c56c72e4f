package org.roundtable.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Slows down whoever guesses passwords: after a few wrong ones from an address, the account is
 * closed to that address for a while. Others, and the owner elsewhere, still come in.
 */
class GuardedSignIn implements AuthenticationProvider {

  private static final int REMEMBERED = 100_000;

  /** An account, as tried from an address. */
  private record Attempt(String username, String address) {}

  private final AuthenticationProvider passwords;
  private final int guesses;
  private final Cache<Attempt, Integer> wrong;

  GuardedSignIn(AuthenticationProvider passwords, SignInProperties signIn) {
    this.passwords = passwords;
    this.guesses = signIn.guesses();
    this.wrong =
        Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(signIn.pause()).build();
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    String address =
        authentication.getDetails() instanceof WebAuthenticationDetails web
            ? String.valueOf(web.getRemoteAddress())
            : "";
    Attempt attempt = new Attempt(authentication.getName(), address);
    Integer before = wrong.getIfPresent(attempt);
    if (before != null && before >= guesses) {
      throw new LockedException("too many wrong passwords");
    }
    try {
      Authentication known = passwords.authenticate(authentication);
      wrong.invalidate(attempt);
      if (known == null) {
        throw new BadCredentialsException("unknown kind of credentials");
      }
      return known;
    } catch (BadCredentialsException guess) {
      wrong.asMap().merge(attempt, 1, Integer::sum);
      throw guess;
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return passwords.supports(authentication);
  }
}
