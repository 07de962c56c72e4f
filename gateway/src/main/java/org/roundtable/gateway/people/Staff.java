package org.roundtable.gateway.people;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.gateway.language.PageProblem;
import org.roundtable.gateway.language.Sentence;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What an administrator does with accounts. Whatever takes rights away ends their sessions. */
@Service
class Staff {

  /**
   * An account and the link to hand to its owner.
   *
   * @param link null for who signs in at the identity provider, and needs none
   */
  record Invited(Account account, Invitations.@Nullable Link link) {}

  private final Accounts accounts;
  private final Invitations invitations;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Staff(
      Accounts accounts,
      Invitations invitations,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.events = events;
    this.clock = clock;
  }

  Invited invite(
      String username, String name, Set<Role> roles, @Nullable InstitutionCode institution) {
    Account account = Account.of(username, name, roles, institution, null, clock.instant());
    try {
      Account saved = accounts.save(account);
      events.publishEvent(new AccountChanged(saved, AccountChanged.Kind.INVITED));
      return new Invited(saved, invitations.invite(saved));
    } catch (DuplicateKeyException taken) {
      throw new PageProblem(
          ProblemType.ALREADY_EXISTS, "username", new Sentence("trouble.username-taken"));
    }
  }

  /**
   * Takes away what the account signs in with, and lets its owner choose anew. Of who signs in at
   * the identity provider, that is the second factor that they set up here.
   */
  Invited reset(UUID id) {
    Account account = find(id);
    Account forgotten = accounts.save(account.forgotten(clock.instant()));
    events.publishEvent(new AccountChanged(forgotten, AccountChanged.Kind.RESET));
    return new Invited(forgotten, forgotten.provided() ? null : invitations.invite(forgotten));
  }

  Account change(Account account, Set<Role> roles, boolean enabled) {
    if (account.provided() && !account.roles().equals(roles)) {
      throw Problem.invalid(
          "roles", "The identity provider says what this person may do: change it there.");
    }
    Account changed =
        accounts.save(
            account.with(a -> a.roles(roles).enabled(enabled)).signedOut(clock.instant()));
    events.publishEvent(new AccountChanged(changed, AccountChanged.Kind.CHANGED));
    return changed;
  }

  Account find(UUID id) {
    return accounts
        .findById(id)
        .orElseThrow(() -> Problem.notFound("There is no account " + id + "."));
  }
}
