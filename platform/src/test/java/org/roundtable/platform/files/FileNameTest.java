package org.roundtable.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minutes.pdf",
        "محضر الاجتماع ٢٠١٩.pdf",
        "گزارش می‌شود.docx",
        "a (1) & b, c.xlsx",
        "é.txt"
      })
  void a_usual_name_stays(String name) {
    assertThat(FileName.clean(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "../../etc/passwd > passwd",
        "C:\\Users\\a\\minutes.pdf > minutes.pdf",
        "/tmp/x/ > _",
        ".. > _",
        "...hidden.pdf. > hidden.pdf",
        "a:b?.pdf > a_b_.pdf",
        "CON > _CON",
        "nul.txt > _nul.txt",
        "'' > _"
      })
  void a_name_is_no_path(String name, String clean) {
    assertThat(FileName.clean(name)).isEqualTo(clean);
  }

  @Test
  void what_makes_a_name_look_like_another_goes() {
    assertThat(FileName.clean("invoice\u202Efdp.exe\u0000\r\n\u2066.pdf\u200B"))
        .isEqualTo("invoicefdp.exe.pdf");
    assertThat(FileName.clean("a\uD800b\uE000.pdf")).isEqualTo("a_b_.pdf");
  }

  @Test
  void a_name_is_composed_as_others_write_it() {
    assertThat(FileName.clean("e\u0301.pdf")).isEqualTo("\u00E9.pdf");
  }

  @Test
  void a_long_name_keeps_its_ending() {
    assertThat(FileName.clean("ب".repeat(400) + ".pdf")).hasSize(120).endsWith("ب.pdf");
    assertThat(FileName.clean("😀".repeat(400))).isEqualTo("😀".repeat(120));
  }
}
