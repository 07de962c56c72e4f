package org.roundtable.platform.inbox;

/** A consumed message that no attempt will ever make usable: it goes to the dead letters. */
public class UnusableMessageException extends RuntimeException {

  /** Why it can't be used; a label of the metric that counts it. */
  public enum Reason {
    /** The CloudEvents attributes are missing or wrong. */
    NOT_A_CLOUD_EVENT,
    /** No contract has this type, or the topic doesn't carry it. */
    UNKNOWN_TYPE,
    /** The data breaks the contract's JSON Schema or a rule of its values. */
    AGAINST_CONTRACT,
    /** The office that it names doesn't lie under the topic's prefix, which proves the origin. */
    FOREIGN_ORIGIN
  }

  private final Reason reason;

  public UnusableMessageException(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
