package org.roundtable.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;

class OfficeKeysTest {

  private static final String PLACE = "people/1/details";

  @TempDir private Path folder;
  private Path rootKey;
  private OfficeCipher office;
  private PersonKeyFolder people;
  private IndexKey index;
  private OfficeKeys keys;

  @BeforeEach
  void an_office_that_runs() {
    rootKey = folder.resolve("office.json");
    office = OfficeCipher.open(rootKey);
    people = new PersonKeyFolder(folder.resolve("people"), office);
    index = new IndexKey(folder.resolve("people-index.key"), office);
    keys = new OfficeKeys(folder);
  }

  @Test
  void each_person_has_a_key_of_their_own() {
    UUID one = UUID.randomUUID();
    String encrypted = people.make(one).encrypt("Zainab", PLACE);

    assertThat(people.find(one).orElseThrow().decrypt(encrypted, PLACE)).isEqualTo("Zainab");
    assertThat(people.make(one).decrypt(encrypted, PLACE)).as("made once").isEqualTo("Zainab");
    PersonCipher other = people.make(UUID.randomUUID());
    assertThatIllegalStateException().isThrownBy(() -> other.decrypt(encrypted, PLACE));
    assertThatIllegalStateException()
        .isThrownBy(() -> people.find(one).orElseThrow().decrypt(encrypted, "elsewhere"));
  }

  @Test
  void a_key_that_was_exchanged_for_anothers_is_refused() throws IOException {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    people.make(one);
    people.make(other);

    Files.write(file(other), Files.readAllBytes(file(one)));

    assertThatIllegalStateException().isThrownBy(() -> people.find(other));
  }

  @Test
  void a_key_that_was_destroyed_is_nowhere() throws IOException {
    UUID one = UUID.randomUUID();
    people.make(one);
    byte[] wrapped = Files.readAllBytes(file(one));
    Path link = folder.resolve("what the disk had there");
    Files.createLink(link, file(one));

    people.destroy(one);
    people.destroy(one);

    assertThat(people.find(one)).isEmpty();
    assertThat(Files.readAllBytes(link)).hasSameSizeAs(wrapped).isNotEqualTo(wrapped);
  }

  @Test
  void after_a_rotation_all_is_read_and_wrapped_by_the_new_key() throws IOException {
    List<UUID> everybody = Stream.generate(UUID::randomUUID).limit(20).toList();
    List<String> encrypted = new ArrayList<>();
    for (UUID person : everybody) {
      encrypted.add(people.make(person).encrypt("Zainab", PLACE));
    }
    String entry = index.entry("zainab");
    String address = office.encrypt("zainab@example.org", "here");

    assertThat(keys.rotate().people()).isEqualTo(20);
    assertThat(keys.rewrap().people()).as("nothing is left to do").isZero();

    int primary = office.root().primary();
    for (int i = 0; i < everybody.size(); i++) {
      UUID person = everybody.get(i);
      assertThat(PersonCipher.isWrappedBy(Files.readAllBytes(file(person)), primary)).isTrue();
      assertThat(people.find(person).orElseThrow().decrypt(encrypted.get(i), PLACE))
          .isEqualTo("Zainab");
    }
    assertThat(office.decrypt(address, "here")).isEqualTo("zainab@example.org");
    IndexKey restarted =
        new IndexKey(folder.resolve("people-index.key"), OfficeCipher.open(rootKey));
    assertThat(restarted.entry("zainab")).isEqualTo(entry);
  }

  @Test
  void a_rotation_that_was_broken_off_is_finished() throws IOException {
    List<UUID> everybody = Stream.generate(UUID::randomUUID).limit(5).toList();
    everybody.forEach(people::make);
    keys.rotate();
    UUID late = everybody.getFirst();
    RootKeyFile.open(rootKey).rotate();
    Path file = file(late);
    KeyFiles.replace(
        file,
        PersonCipher.rewrap(Files.readAllBytes(file), office.root(), "people/" + late + "/key"));

    assertThat(keys.rewrap().people()).isEqualTo(4);

    assertThat(people.find(late)).isPresent();
  }

  @Test
  void a_running_office_is_sealed_at_once_and_starts_sealed() throws IOException {
    UUID one = UUID.randomUUID();
    String encrypted = people.make(one).encrypt("Zainab", PLACE);
    index.entry("zainab");
    byte[] root = Files.readAllBytes(rootKey);

    OfficeKeys.Sealed sealed = keys.seal();

    assertThat(sealed).isEqualTo(new OfficeKeys.Sealed(true, 1));
    assertThat(keys.isSealed()).isTrue();
    assertSealed(() -> office.encrypt("x", "y"));
    assertSealed(() -> office.decrypt(encrypted, "y"));
    assertSealed(() -> people.find(one));
    assertSealed(() -> people.make(one));
    assertSealed(() -> index.entry("zainab"));
    assertThat(rootKey).doesNotExist();
    OfficeCipher restarted = OfficeCipher.open(rootKey);
    assertSealed(() -> restarted.encrypt("x", "y"));
    assertThat(rootKey).as("no new key is made").doesNotExist();
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(Files.size(file)).isZero());
    }
    assertThat(root).isNotEmpty();
  }

  @Test
  void a_key_that_may_be_lost_is_made_anew() throws IOException {
    Path file = folder.resolve("answers.json");
    OfficeCipher answers = OfficeCipher.renewed(file);
    String encrypted = answers.encrypt("x", "y");

    Files.delete(file);

    assertThatIllegalStateException().isThrownBy(() -> answers.decrypt(encrypted, "y"));
    assertThat(answers.decrypt(answers.encrypt("x", "y"), "y")).isEqualTo("x");
  }

  @Test
  void the_key_may_come_from_the_settings() throws IOException {
    String encrypted = office.encrypt("Zainab", PLACE);
    String keyset = Files.readString(rootKey);
    Files.delete(rootKey);

    OfficeCipher fromSetting =
        OfficeCipher.of(new ProtectionProperties(rootKey, keyset, null, null));

    assertThat(fromSetting.decrypt(encrypted, PLACE)).isEqualTo("Zainab");
    assertThat(rootKey).doesNotExist();
    assertThat(keys.seal().rootKey()).isFalse();
    assertSealed(() -> fromSetting.decrypt(encrypted, PLACE));
  }

  @Test
  void a_setting_that_is_no_key_is_not_repeated() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> OfficeCipher.of(new ProtectionProperties(rootKey, "{\"secret\": 1}", null, null)))
        .withMessageContaining("roundtable.protection.key")
        .withMessageNotContaining("secret")
        .withNoCause();
  }

  private Path file(UUID person) {
    String id = person.toString();
    return folder.resolve("people").resolve(id.substring(34)).resolve(id);
  }

  private static void assertSealed(ThrowingCallable use) {
    assertThatThrownBy(use)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.OFFICE_SEALED));
  }
}
