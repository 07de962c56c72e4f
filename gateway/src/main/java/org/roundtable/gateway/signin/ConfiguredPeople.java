package org.roundtable.gateway.signin;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The people that the configuration names. */
@Component
class ConfiguredPeople implements UserDetailsService {

  private final Map<String, SignInProperties.User> users;

  ConfiguredPeople(SignInProperties signIn) {
    users =
        signIn.users().stream()
            .collect(Collectors.toMap(SignInProperties.User::username, Function.identity()));
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    SignInProperties.User user = users.get(username);
    if (user == null) {
      throw new UsernameNotFoundException("unknown");
    }
    // A fresh one each time: Spring Security erases its password after the check.
    return new Person(user);
  }
}
