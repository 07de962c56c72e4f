package org.roundtable.participants.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.roundtable.platform.testing.TestBroker;
import org.roundtable.platform.testing.TestDatabase;

/** Every byte that an office leaves on its disk. */
final class Bytes {

  private Bytes() {}

  /** The files of the database, of the broker and of the data folder that hold any of these. */
  static List<Path> filesHolding(Path data, byte[]... wanted) {
    List<Path> roots = new ArrayList<>(TestBroker.logs());
    roots.add(TestDatabase.files());
    roots.add(data);
    List<String> texts = Arrays.stream(wanted).map(w -> new String(w, ISO_8859_1)).toList();
    return roots.stream()
        .flatMap(root -> files(root).stream())
        .filter(file -> holds(file, texts))
        .toList();
  }

  static List<Path> filesHolding(Path data, String... wanted) {
    return filesHolding(
        data, Arrays.stream(wanted).map(w -> w.getBytes(UTF_8)).toArray(byte[][]::new));
  }

  static List<Path> files(Path root) {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException moved) {
      throw new UncheckedIOException(moved);
    }
  }

  private static boolean holds(Path file, List<String> wanted) {
    try {
      String content = new String(Files.readAllBytes(file), ISO_8859_1);
      return wanted.stream().anyMatch(content::contains);
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
