package org.roundtable.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Tells somebody from nobody. */
final class SignedIn {

  private SignedIn() {}

  static boolean is(@Nullable Authentication caller) {
    return caller != null
        && caller.isAuthenticated()
        && !(caller instanceof AnonymousAuthenticationToken);
  }
}
