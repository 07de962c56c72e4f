package org.roundtable.gateway.people;

/** An administrator, or the identity provider, did something with somebody's account. */
public record AccountChanged(Account account, Kind kind) {

  /** What was done; all but what makes an account end where it is signed in. */
  public enum Kind {
    INVITED,
    /** Roles, or whether the account is open. */
    CHANGED,
    /** Everything they signed in with was taken away. */
    RESET,
    /** The identity provider vouched for somebody new. */
    ADMITTED,
    /** The identity provider gave them other roles, or none. */
    FOLLOWED
  }
}
