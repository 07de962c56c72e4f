package org.roundtable.mongo;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files of a store are not what was written to them. The message says what to do. */
public final class DamagedStoreException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  DamagedStoreException(Path folder, String what) {
    this(folder, what, null);
  }

  DamagedStoreException(Path folder, String what, @Nullable Throwable cause) {
    super(
        "The data folder "
            + folder
            + " is damaged: "
            + what
            + ". Nothing was changed. Move it away and put the latest backup in its place; keep the"
            + " damaged one, most of it can still be read.",
        cause);
  }
}
