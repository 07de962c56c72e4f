package org.roundtable.gateway.people;

/** An administrator did something with somebody's account. */
public record AccountChanged(Account account, Kind kind) {

  /** What was done; all but the invitation end where the account is signed in. */
  public enum Kind {
    INVITED,
    /** Roles, or whether the account is open. */
    CHANGED,
    /** Everything they signed in with was taken away. */
    RESET
  }
}
