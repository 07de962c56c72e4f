package org.roundtable.platform.protection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A personal value. It prints as {@code •••}, so that no log line, exception or debugger's list
 * shows it by accident. It is read from JSON and never written to it: whoever needs the value asks
 * for it by {@link #value()}.
 */
public record Sensitive<T>(@JsonIgnore T value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Sensitive {}

  @Override
  public String toString() {
    return "•••";
  }
}
