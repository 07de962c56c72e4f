package org.roundtable.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Breaks the log at random places, as a power cut or a failing disk would. The seed is printed when
 * a case fails; set the system property {@code seed} to repeat it.
 */
class TornLogProperties {

  private static final int WRITES = 150;

  @TempDir private static Path folder;
  private static Path whole;

  /** How long the log was when each write had been acknowledged. */
  private static final List<Long> acknowledgedAt = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    whole = folder.resolve("whole");
    try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("live"));
        MongoClient client = MongoContract.connect(mongo.connectionString())) {
      Holdings holdings = new Holdings(client);
      holdings.createIndexes();
      Random random = new Random(1);
      for (int i = 0; i < WRITES; i++) {
        holdings.insert(i, random.nextInt(10) == 0 ? 40_000 : random.nextInt(800));
        holdings.change(i);
        acknowledgedAt.add(Files.size(log(folder.resolve("live"))));
      }
      copy(folder.resolve("live"), whole);
    }
  }

  private static Path log(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("store"))) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private interface Break {
    /** Breaks a log and returns up to which byte it is still whole. */
    long apply(Path log, Random random) throws IOException;
  }

  private static void forRandomCases(int cases, boolean mayRefuse, Break how) throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int i = 0; i < cases; i++) {
      long caseSeed = seed + i;
      Path broken = folder.resolve("broken-" + caseSeed);
      copy(whole, broken);
      long wholeUpTo = how.apply(log(broken), new Random(caseSeed));
      try {
        check(broken, wholeUpTo);
      } catch (DamagedStoreException e) {
        if (!mayRefuse) {
          fail("seed " + caseSeed, e);
        }
        assertThat(e).hasMessageContaining(broken.toString());
      } catch (AssertionError e) {
        fail("seed " + caseSeed, e);
      }
    }
  }

  private static void check(Path broken, long wholeUpTo) {
    try (EmbeddedMongo mongo = EmbeddedMongo.open(broken);
        MongoClient client = MongoContract.connect(mongo.connectionString())) {
      Map<Integer, Document> found = new Holdings(client).checked();
      long kept = acknowledgedAt.stream().filter(at -> at <= wholeUpTo).count();
      assertThat(found.size()).isGreaterThanOrEqualTo(Math.toIntExact(kept));
      List<Integer> ids = List.copyOf(found.keySet());
      for (int i = 0; i < ids.size(); i++) {
        assertThat(ids.get(i)).isEqualTo(i);
        if (i < ids.size() - 1) {
          assertThat(found.get(i).getInteger("changes")).isOne();
        }
      }
      new Holdings(client).createIndexes();
      new Holdings(client).insert(WRITES, 10);
      assertThat(new Holdings(client).checked()).hasSize(found.size() + 1);
    }
  }

  private static void write(Path log, byte[] bytes) {
    try {
      Files.write(log, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_log_cut_at_any_byte_opens_with_what_lies_before_the_cut() throws IOException {
    forRandomCases(
        40,
        false,
        (log, random) -> {
          byte[] bytes = Files.readAllBytes(log);
          int cut = random.nextInt(bytes.length + 1);
          write(log, Arrays.copyOf(bytes, cut));
          return cut;
        });
  }

  @Test
  void garbage_or_zeros_behind_the_log_are_cut_off() throws IOException {
    forRandomCases(
        20,
        false,
        (log, random) -> {
          byte[] bytes = Files.readAllBytes(log);
          byte[] garbage = new byte[1 + random.nextInt(70_000)];
          if (random.nextBoolean()) {
            random.nextBytes(garbage);
          }
          write(log, KeyEncoding.concat(bytes, garbage));
          return bytes.length;
        });
  }

  @Test
  void changed_bytes_are_never_read_as_if_they_were_right() throws IOException {
    forRandomCases(
        40,
        true,
        (log, random) -> {
          byte[] bytes = Files.readAllBytes(log);
          int at = random.nextInt(bytes.length);
          bytes[at] ^= (byte) (1 + random.nextInt(255));
          write(log, bytes);
          return at;
        });
  }

  @Test
  void a_hole_in_what_was_synced_is_damage() throws IOException {
    Path broken = folder.resolve("hole");
    copy(whole, broken);
    byte[] bytes = Files.readAllBytes(log(broken));
    Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 + 5000, (byte) 0);
    write(log(broken), bytes);

    assertThatExceptionOfType(DamagedStoreException.class)
        .isThrownBy(() -> EmbeddedMongo.open(broken))
        .withMessageContaining("backup");
    assertThat(Files.readAllBytes(log(broken))).isEqualTo(bytes);
  }

  @Test
  void a_folder_without_its_index_of_files_is_damage() throws IOException {
    Path broken = folder.resolve("currentless");
    copy(whole, broken);
    EmbeddedMongo.open(broken).close();
    Files.delete(broken.resolve("store").resolve("CURRENT"));

    assertThatExceptionOfType(DamagedStoreException.class)
        .isThrownBy(() -> EmbeddedMongo.open(broken));
  }
}
