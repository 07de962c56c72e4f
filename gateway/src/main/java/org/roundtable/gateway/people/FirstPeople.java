package org.roundtable.gateway.people;

import java.time.InstantSource;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Brings a new office its first people. */
@Component
class FirstPeople implements ApplicationRunner {

  private static final String FIRST = "administrator";

  private final Accounts accounts;
  private final Invitations invitations;
  private final SetUpLink setUpLink;
  private final PeopleProperties people;
  private final InstantSource clock;

  FirstPeople(
      Accounts accounts,
      Invitations invitations,
      SetUpLink setUpLink,
      PeopleProperties people,
      InstantSource clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.setUpLink = setUpLink;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (PeopleProperties.User user : people.users()) {
      if (accounts.findByUsername(user.username()).isEmpty()) {
        accounts.save(
            Account.of(
                user.username(),
                user.name(),
                user.roles(),
                user.institution(),
                user.password(),
                clock.instant()));
      }
    }
    if (people.users().isEmpty() && people.passwords()) {
      setUp();
    }
  }

  /** A new link at each start until it was used: who starts the office may set it up. */
  private void setUp() {
    if (accounts.count() == 0) {
      accounts.save(
          Account.of(
              FIRST, "Administrator", Set.of(Role.ADMINISTRATOR), null, null, clock.instant()));
    }
    accounts
        .findByUsername(FIRST)
        .filter(first -> first.enabled() && first.password() == null)
        .ifPresent(first -> setUpLink.show(invitations.invite(first).link()));
  }
}
