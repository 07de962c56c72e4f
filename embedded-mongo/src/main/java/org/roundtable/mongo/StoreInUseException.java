package org.roundtable.mongo;

import java.io.Serial;
import java.nio.file.Path;

/** Another process, or another part of this one, has the data folder open. */
public final class StoreInUseException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  StoreInUseException(Path folder) {
    super(
        "The data folder "
            + folder
            + " is in use. Only one process at a time may open it: stop the other, or name another"
            + " folder.");
  }
}
