package org.roundtable.gateway.people;

import java.time.InstantSource;
import org.roundtable.gateway.people.NotAdmittedException.Reason;
import org.roundtable.platform.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** The people whom the office's identity provider vouches for. */
@Service
public class VouchedPeople {

  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  VouchedPeople(Accounts accounts, ApplicationEventPublisher events, InstantSource clock) {
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Their account, made if they are new and otherwise brought up to what the provider says now.
   *
   * @throws NotAdmittedException if they can't come in
   */
  public Account admit(Vouched person) {
    try {
      return admitOrFail(person);
    } catch (DuplicateKeyException | OptimisticLockingFailureException meanwhile) {
      // They signed in twice at once: what the other sign-in wrote is there now.
      return admitOrFail(person);
    }
  }

  private Account admitOrFail(Vouched person) {
    try {
      return accounts
          .findByIdentityIssuerAndIdentitySubject(
              person.identity().issuer(), person.identity().subject())
          .map(account -> follow(account, person))
          .orElseGet(() -> make(person));
    } catch (Problem unfit) {
      throw new NotAdmittedException(Reason.UNFIT, null, String.valueOf(unfit.getMessage()));
    }
  }

  private Account make(Vouched person) {
    if (person.roles().isEmpty()) {
      throw new NotAdmittedException(Reason.NO_ROLE, null, "no role of the provider's is mapped");
    }
    // Whoever may choose a name at the provider must not get somebody's account here by it.
    if (accounts.findByUsername(person.username()).isPresent()) {
      throw new NotAdmittedException(Reason.NAME_TAKEN, null, "the user name is taken");
    }
    Account made = accounts.save(Account.of(person, clock.instant()));
    events.publishEvent(new AccountChanged(made, AccountChanged.Kind.ADMITTED));
    return made;
  }

  private Account follow(Account account, Vouched person) {
    if (!account.enabled()) {
      throw new NotAdmittedException(Reason.CLOSED, account, "the account is closed");
    }
    if (person.roles().isEmpty()) {
      signOut(account);
      throw new NotAdmittedException(
          Reason.NO_ROLE, account, "no role of the provider's is mapped any more");
    }
    if (!account.hasRightsOf(person)) {
      return signOut(account.following(person, clock.instant()));
    }
    return account.name().equals(person.name())
        ? account
        : accounts.save(account.following(person, clock.instant()));
  }

  /** Sessions opened with other rights end. */
  private Account signOut(Account account) {
    Account saved = accounts.save(account.signedOut(clock.instant()));
    events.publishEvent(new AccountChanged(saved, AccountChanged.Kind.FOLLOWED));
    return saved;
  }
}
