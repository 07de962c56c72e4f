package org.roundtable.gateway.signin;

import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Accounts;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who makes a request: what the office knows of them now, not when they signed in. */
@Component
public class Callers {

  private final Accounts accounts;

  Callers(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Whoever makes this request, a person or a machine.
   *
   * @throws DisabledException if their account was closed or removed meanwhile
   */
  public Caller caller(Authentication caller) {
    return caller.getPrincipal() instanceof Caller machine ? machine : Caller.of(account(caller));
  }

  /**
   * The account of whoever makes this request.
   *
   * @throws DisabledException if it was closed or removed meanwhile
   */
  public Account account(Authentication caller) {
    return accounts
        .findByUsername(caller.getName())
        .filter(Account::active)
        .orElseThrow(() -> new DisabledException("the account was closed"));
  }
}
