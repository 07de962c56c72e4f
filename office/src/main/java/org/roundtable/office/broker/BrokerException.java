package org.roundtable.office.broker;

/** Why the office's broker can't do what was asked; the message says what the operator can do. */
public final class BrokerException extends RuntimeException {

  BrokerException(String message) {
    super(message);
  }

  BrokerException(String message, Throwable cause) {
    super(message, cause);
  }
}
