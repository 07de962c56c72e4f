package org.roundtable.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeCipherTest {

  private static final String PLACE = "people/1/name";

  @TempDir private Path folder;
  private Path keyFile;

  @BeforeEach
  void a_key_file_that_is_not_there_yet() {
    keyFile = folder.resolve("keys/office.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Zainab", "زەینەب", "a\u0000b", "👩‍⚖️"})
  void what_is_encrypted_is_read_back_at_its_place(String text) {
    OfficeCipher cipher = OfficeCipher.open(keyFile);

    String encrypted = cipher.encrypt(text, PLACE);

    assertThat(cipher.decrypt(encrypted, PLACE)).isEqualTo(text);
  }

  @Test
  void the_same_text_never_looks_the_same() {
    OfficeCipher cipher = OfficeCipher.open(keyFile);

    String encrypted = cipher.encrypt("Zainab", PLACE);

    assertThat(encrypted).isNotEqualTo(cipher.encrypt("Zainab", PLACE));
    assertThat(
            new String(
                Base64.getDecoder().decode(encrypted),
                java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Zainab");
  }

  @Test
  void at_another_place_it_is_not_read() {
    OfficeCipher cipher = OfficeCipher.open(keyFile);
    String encrypted = cipher.encrypt("Zainab", PLACE);

    assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(encrypted, "people/2/name"));
  }

  @Test
  void a_change_of_any_byte_is_noticed() {
    OfficeCipher cipher = OfficeCipher.open(keyFile);
    byte[] encrypted = Base64.getDecoder().decode(cipher.encrypt("Zainab", PLACE));

    for (int i = 0; i < encrypted.length; i++) {
      byte[] tampered = encrypted.clone();
      tampered[i] ^= 1;
      String text = Base64.getEncoder().encodeToString(tampered);
      assertThatIllegalStateException()
          .as("byte %d of %d", i, encrypted.length)
          .isThrownBy(() -> cipher.decrypt(text, PLACE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Zainab", "not base 64!"})
  void what_was_never_encrypted_is_refused_and_not_quoted(String text) {
    OfficeCipher cipher = OfficeCipher.open(keyFile);

    assertThatIllegalStateException()
        .isThrownBy(() -> cipher.decrypt(text, PLACE))
        .withMessage("not encrypted here with this office's key");
  }

  @Test
  void another_office_cannot_read_it() {
    String encrypted = OfficeCipher.open(keyFile).encrypt("Zainab", PLACE);
    OfficeCipher another = OfficeCipher.open(folder.resolve("another.json"));

    assertThatIllegalStateException().isThrownBy(() -> another.decrypt(encrypted, PLACE));
  }

  @Test
  void the_key_outlives_the_process() {
    String encrypted = OfficeCipher.open(keyFile).encrypt("Zainab", PLACE);

    assertThat(OfficeCipher.open(keyFile).decrypt(encrypted, PLACE)).isEqualTo("Zainab");
  }

  @Test
  void only_the_owner_may_read_the_key() throws IOException {
    OfficeCipher.open(keyFile);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
        .isEqualTo("rw-------");
    try (var files = Files.list(keyFile.getParent())) {
      assertThat(files).as("no draft stays behind").containsExactly(keyFile);
    }
  }

  @Test
  void services_that_start_together_take_the_same_key() throws Exception {
    Callable<OfficeCipher> start = () -> OfficeCipher.open(keyFile);
    List<Future<OfficeCipher>> started;
    try (var threads = Executors.newFixedThreadPool(8)) {
      started = threads.invokeAll(java.util.Collections.nCopies(8, start));
    }
    String encrypted = started.getFirst().get().encrypt("Zainab", PLACE);

    for (Future<OfficeCipher> service : started) {
      assertThat(service.get().decrypt(encrypted, PLACE)).isEqualTo("Zainab");
    }
  }

  @Test
  void a_damaged_key_is_named_and_left_as_it_is() throws IOException {
    OfficeCipher.open(keyFile);
    byte[] whole = Files.readAllBytes(keyFile);
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    byte[] noise = new byte[256];
    new java.util.Random(1).nextBytes(noise);

    assertAll(
        () -> assertRefused(half),
        () -> assertRefused(new byte[0]),
        () -> assertRefused("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        () -> assertRefused(noise));
  }

  private void assertRefused(byte[] damaged) throws IOException {
    Files.write(keyFile, damaged);
    assertThatIllegalStateException()
        .isThrownBy(() -> OfficeCipher.open(keyFile))
        .withMessageContaining(keyFile.toString())
        .withMessageContaining("is damaged: put its copy back");
    assertThat(keyFile).hasBinaryContent(damaged);
  }
}
