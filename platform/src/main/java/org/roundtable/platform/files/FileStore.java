package org.roundtable.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Where the encrypted contents of files lie. */
interface FileStore {

  /** Keeps the content of a file for good; the file itself may be taken or left. */
  void put(UUID id, Path content) throws IOException;

  /**
   * The content that was put.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  InputStream get(UUID id) throws IOException;

  /** Removes a content, if it is there. */
  void delete(UUID id) throws IOException;

  /** Where a content lies: few of them share a folder. */
  static String place(UUID id) {
    String name = id.toString();
    // The last digits of a UUIDv7 are random, the first are the time.
    return name.substring(32, 34) + "/" + name.substring(34) + "/" + name;
  }
}
