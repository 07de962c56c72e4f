package org.roundtable.gateway.people;

import java.time.InstantSource;
import org.roundtable.gateway.language.PageProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Somebody's own password, which they know and may change. */
@Service
public class OwnPassword {

  private final Accounts accounts;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  OwnPassword(
      Accounts accounts,
      Passwords passwords,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  public boolean is(Account account, String password) {
    return account.password() != null && passwords.matches(password, account.password());
  }

  /**
   * Replaces it.
   *
   * @throws PageProblem {@code invalid-field} if the new one is too easily guessed
   */
  public void change(Account account, String password) {
    String hash = passwords.hash(account, password);
    events.publishEvent(
        new PasswordChosen(
            accounts.save(account.with(a -> a.password(hash).changedAt(clock.instant())))));
  }
}
