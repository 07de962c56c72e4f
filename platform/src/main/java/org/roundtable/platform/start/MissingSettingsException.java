package org.roundtable.platform.start;

import java.util.List;

/** A service can't start for want of settings. */
class MissingSettingsException extends RuntimeException {

  private final List<String> names;

  MissingSettingsException(List<String> names) {
    super("not set: " + String.join(", ", names));
    this.names = List.copyOf(names);
  }

  /** The settings' names, such as {@code roundtable.office.code}. */
  List<String> names() {
    return names;
  }
}
