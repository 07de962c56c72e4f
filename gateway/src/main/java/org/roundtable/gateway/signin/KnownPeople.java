package org.roundtable.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Accounts;
import org.roundtable.gateway.people.Role;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The office's accounts, as Spring Security asks for them. */
@Component
class KnownPeople implements UserDetailsService, UserDetailsPasswordService {

  private final Accounts accounts;

  KnownPeople(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    Account account = find(username);
    return User.withUsername(account.username())
        .password(account.password())
        .authorities(account.roles().stream().map(Role::authority).toArray(String[]::new))
        .build();
  }

  /** A hash of an older kind, made anew of the password that was just typed. */
  @Override
  public UserDetails updatePassword(UserDetails person, @Nullable String hash) {
    accounts.save(find(person.getUsername()).with(account -> account.password(hash)));
    return loadUserByUsername(person.getUsername());
  }

  private Account find(String username) {
    return accounts
        .findByUsername(username)
        .filter(Account::active)
        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }
}
