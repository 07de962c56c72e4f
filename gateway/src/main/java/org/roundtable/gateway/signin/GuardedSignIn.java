package org.roundtable.gateway.signin;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks passwords, and keeps whoever guesses them waiting. */
class GuardedSignIn implements AuthenticationProvider {

  private final AuthenticationProvider passwords;
  private final Guesses guesses;

  GuardedSignIn(AuthenticationProvider passwords, Guesses guesses) {
    this.passwords = passwords;
    this.guesses = guesses;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    String address =
        authentication.getDetails() instanceof WebAuthenticationDetails web
            ? String.valueOf(web.getRemoteAddress())
            : "";
    Guesses.Attempt attempt = new Guesses.Attempt(authentication.getName(), address);
    if (guesses.tooMany(attempt)) {
      throw new LockedException("too many wrong passwords");
    }
    try {
      Authentication known = passwords.authenticate(authentication);
      if (known == null) {
        throw new BadCredentialsException("unknown kind of credentials");
      }
      guesses.right(attempt);
      return known;
    } catch (BadCredentialsException guess) {
      guesses.wrong(attempt);
      throw guess;
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return passwords.supports(authentication);
  }
}
