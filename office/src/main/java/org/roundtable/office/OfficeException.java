package org.roundtable.office;

/** Something keeps an office from running; the message says what it is and what to do. */
public class OfficeException extends RuntimeException {

  public OfficeException(String message) {
    super(message);
  }

  public OfficeException(String message, Throwable cause) {
    super(message, cause);
  }
}
