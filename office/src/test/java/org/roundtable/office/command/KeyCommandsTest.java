package org.roundtable.office.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.protection.OfficeCipher;
import org.roundtable.platform.protection.OfficeKeys;
import picocli.CommandLine;

class KeyCommandsTest {

  private record Told(int status, String text) {}

  @TempDir private Path data;
  private final InputStream keyboard = System.in;
  private OfficeCipher office;
  private OfficeKeys keys;

  @BeforeEach
  void an_office_with_a_key() throws IOException {
    Files.writeString(data.resolve("office.properties"), "code=IQ\nport=8080\n");
    office = OfficeCipher.open(data.resolve("keys/office.json"));
    keys = new OfficeKeys(data.resolve("keys"));
  }

  @AfterEach
  void the_keyboard_again() {
    System.setIn(keyboard);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes\n", "SEAL\n", "seal IQ\n", "SEAL PK\n"})
  void nothing_is_sealed_without_the_words(String typed) {
    Told told = run(new SealCommand(), typed);

    assertThat(told.status()).isNotZero();
    assertThat(keys.isSealed()).isFalse();
    assertThat(office.encrypt("x", "y")).isNotEmpty();
  }

  @Test
  void an_office_is_sealed_by_its_words() {
    Told told = run(new SealCommand(), "SEAL IQ\n");

    assertThat(told.status()).isZero();
    assertThat(told.text()).contains("Type 'SEAL IQ'", "Office IQ is sealed", "copy");
    assertThat(keys.isSealed()).isTrue();
    assertThat(data.resolve("keys/office.json")).doesNotExist();
    assertThat(run(new KeysCommand.Rotate(), "").status()).isNotZero();
    assertThat(run(new SealCommand(), "SEAL IQ\n").text()).contains("it was before");
  }

  @Test
  void a_rotated_key_still_reads_what_it_wrote() throws IOException {
    String encrypted = office.encrypt("x", "y");
    String before = Files.readString(data.resolve("keys/office.json"));

    Told told = run(new KeysCommand.Rotate(), "");

    assertThat(told.status()).isZero();
    assertThat(told.text()).contains("A new root key encrypts from now on");
    assertThat(Files.readString(data.resolve("keys/office.json"))).isNotEqualTo(before);
    assertThat(office.decrypt(encrypted, "y")).isEqualTo("x");
  }

  private Told run(Object command, String typed) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(UTF_8)));
    StringWriter text = new StringWriter();
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(text));
    line.setErr(new PrintWriter(text));
    int status = line.execute("--data", data.toString());
    return new Told(status, text.toString());
  }
}
