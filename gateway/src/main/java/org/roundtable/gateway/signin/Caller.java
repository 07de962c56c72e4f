package org.roundtable.gateway.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Role;

/**
 * Whoever makes a request, as the services hear of them.
 *
 * @param who the name that they sign in with
 * @param name the name to show
 * @param institution whose guest they are
 * @param scopes how far the roles of a machine reach; null for a person
 */
public record Caller(
    String who,
    String name,
    Set<Role> roles,
    @Nullable InstitutionCode institution,
    @Nullable Set<String> scopes) {

  static Caller of(Account account) {
    return new Caller(
        account.username(), account.name(), account.roles(), account.institution(), null);
  }
}
