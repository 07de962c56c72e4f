package org.roundtable.gateway.signin;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Somebody who signed in. */
public class Person extends User {

  private static final String PREFIX = "ROLE_";

  private final String name;

  Person(SignInProperties.User user) {
    super(
        user.username(),
        user.password(),
        AuthorityUtils.createAuthorityList(user.roles().stream().map(PREFIX::concat).toList()));
    this.name = user.name();
  }

  /** Who makes this request. */
  public static Person of(Authentication caller) {
    if (caller.getPrincipal() instanceof Person person) {
      return person;
    }
    throw new IllegalStateException("somebody came in who didn't sign in here");
  }

  /** The name that others see. */
  public String name() {
    return name;
  }

  /** What the person may do, such as {@code COUNTRY_OFFICER}. */
  public List<String> roles() {
    return getAuthorities().stream()
        .map(authority -> String.valueOf(authority.getAuthority()))
        .filter(authority -> authority.startsWith(PREFIX))
        .map(authority -> authority.substring(PREFIX.length()))
        .toList();
  }
}
