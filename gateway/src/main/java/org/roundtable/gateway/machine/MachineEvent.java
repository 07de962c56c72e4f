package org.roundtable.gateway.machine;

/**
 * Something happened to a machine client.
 *
 * @param machine the name that logs know it by
 * @param address of what it is about, below {@code /api} or the address that was called
 */
public record MachineEvent(Kind kind, String machine, String address) {

  /** What happened. */
  public enum Kind {
    ADMITTED,
    /** Its roles or scopes. */
    CHANGED,
    ROTATED,
    REVOKED,
    /** It got a token. */
    TOKEN
  }
}
