package org.roundtable.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.roundtable.mongo.EmbeddedMongo;

/** The database that an office runs on, one for all tests of a module; it ends with the JVM. */
public final class TestDatabase {

  private static final Path FOLDER = folder();
  private static final EmbeddedMongo DATABASE = open();

  private TestDatabase() {}

  /** The connection string of a database of this name. */
  public static String uri(String database) {
    return DATABASE.connectionString() + "/" + database;
  }

  /** Where its files lie. */
  public static Path files() {
    return FOLDER;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("roundtable-mongo");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static EmbeddedMongo open() {
    return EmbeddedMongo.open(FOLDER);
  }
}
