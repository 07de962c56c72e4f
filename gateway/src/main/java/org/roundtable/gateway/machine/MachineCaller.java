package org.roundtable.gateway.machine;

import java.util.Set;
import org.roundtable.gateway.signin.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A machine that showed a token with some of its scopes. */
class MachineCaller extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Caller caller;
  private final transient Set<String> scopes;

  MachineCaller(MachineClient client, Set<String> scopes) {
    super(Set.of());
    this.scopes = Set.copyOf(scopes);
    this.caller =
        new Caller(who(client.clientId()), client.name(), client.roles(), null, this.scopes);
    setAuthenticated(true);
  }

  /** The name that logs know a machine by; no person's has a colon. */
  static String who(String clientId) {
    return "machine:" + clientId;
  }

  boolean has(String scope) {
    return scopes.contains(scope);
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public String getName() {
    return caller.who();
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
