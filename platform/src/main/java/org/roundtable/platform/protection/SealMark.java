package org.roundtable.platform.protection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;

/**
 * The mark beside a key's file that says that the key was destroyed on purpose: without it, a
 * missing key would be made anew. Whoever uses the key looks for the mark each time.
 */
record SealMark(Path file) {

  static SealMark of(Path keyFile) {
    return new SealMark(keyFile.resolveSibling(keyFile.getFileName() + ".sealed"));
  }

  boolean isSet() {
    return Files.exists(file);
  }

  void set() throws IOException {
    if (!isSet()) {
      KeyFiles.replace(file, new byte[0]);
    }
  }

  /**
   * @throws Problem {@code office-sealed} if the mark is set
   */
  void requireUnset() {
    if (isSet()) {
      throw new Problem(
          ProblemType.OFFICE_SEALED,
          null,
          "This office was sealed: its key was destroyed, and what it encrypted can't be read by anybody any more.");
    }
  }
}
