package org.roundtable.gateway.people;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** The identity provider knows somebody, and the office doesn't let them in. */
public final class NotAdmittedException extends AuthenticationException {

  /** Why not. */
  public enum Reason {
    /** Nothing that the provider says of them stands for a role here. */
    NO_ROLE,
    /** Their account here was closed. */
    CLOSED,
    /** Somebody else has their user name here. */
    NAME_TAKEN,
    /** What the provider says of them makes no account: a name too long, a guest of nobody. */
    UNFIT
  }

  private final Reason reason;
  private final @Nullable String username;

  NotAdmittedException(Reason reason, @Nullable Account account, String detail) {
    super(detail);
    this.reason = reason;
    this.username = account == null ? null : account.username();
  }

  public Reason reason() {
    return reason;
  }

  /** Their user name, if they have an account. */
  public @Nullable String username() {
    return username;
  }
}
