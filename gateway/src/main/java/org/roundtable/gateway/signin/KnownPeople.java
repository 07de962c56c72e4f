package org.roundtable.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Accounts;
import org.roundtable.gateway.people.Role;
import org.roundtable.gateway.provider.ProviderProperties;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Who signs in with what they keep here, as Spring Security asks for them. */
@Component
class KnownPeople implements UserDetailsService, UserDetailsPasswordService {

  private final Accounts accounts;
  private final ProviderProperties provider;

  KnownPeople(Accounts accounts, ProviderProperties provider) {
    this.accounts = accounts;
    this.provider = provider;
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
        .filter(account -> provider.passwords() && account.active() && !account.provided())
        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }
}
