package org.roundtable.platform.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCipherTest {

  private static final String PLACE = "files/1";
  private static final byte[] CONTENT = "Zainab of Erbil, ".repeat(2000).getBytes(UTF_8);

  private @TempDir Path folder;
  private OfficeCipher office;

  @BeforeEach
  void an_office() {
    office = OfficeCipher.open(folder.resolve("office.json"));
  }

  @Test
  void a_content_is_read_back_by_its_key() throws IOException {
    ContentCipher cipher = office.forNewContent(PLACE);

    byte[] encrypted = encrypted(cipher);

    assertThat(decrypted(office.forContent(cipher.key(), PLACE), encrypted)).isEqualTo(CONTENT);
  }

  @Test
  void each_content_has_a_key_of_its_own() throws IOException {
    ContentCipher cipher = office.forNewContent(PLACE);
    ContentCipher other = office.forNewContent(PLACE);

    byte[] encrypted = encrypted(cipher);

    assertThatThrownBy(() -> decrypted(other, encrypted)).isInstanceOf(IOException.class);
  }

  @Test
  void a_key_opens_nothing_at_another_place_or_office() {
    ContentCipher cipher = office.forNewContent(PLACE);
    OfficeCipher other = OfficeCipher.open(folder.resolve("other.json"));

    assertThatIllegalStateException().isThrownBy(() -> office.forContent(cipher.key(), "files/2"));
    assertThatIllegalStateException().isThrownBy(() -> other.forContent(cipher.key(), PLACE));
    assertThatIllegalStateException().isThrownBy(() -> office.forContent("no key", PLACE));
  }

  @Test
  void what_was_cut_off_is_noticed() throws IOException {
    ContentCipher cipher = office.forNewContent(PLACE);
    byte[] encrypted = encrypted(cipher);

    byte[] cut = Arrays.copyOf(encrypted, 2 * 4096);

    assertThatThrownBy(() -> decrypted(cipher, cut)).isInstanceOf(IOException.class);
  }

  private static byte[] encrypted(ContentCipher cipher) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = cipher.encrypting(bytes)) {
      out.write(CONTENT);
    }
    return bytes.toByteArray();
  }

  private static byte[] decrypted(ContentCipher cipher, byte[] encrypted) throws IOException {
    return cipher.decrypting(new ByteArrayInputStream(encrypted)).readAllBytes();
  }
}
