package org.roundtable.platform.protection;

/**
 * A personal value. It prints as {@code •••}, so that no log line, exception or debugger's list
 * shows it by accident, and it has no JSON form: whoever needs the value asks for it by {@link
 * #value()}.
 */
public record Sensitive<T>(T value) {

  @Override
  public String toString() {
    return "•••";
  }
}
