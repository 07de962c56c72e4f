package org.roundtable.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  private final Catalogue catalogue = Catalogue.beside(CatalogueTest.class, "whole");

  @Test
  void a_text_is_told_with_its_values() {
    assertThat(catalogue.in(Language.ENGLISH).text("greeting", Map.of("name", "Amina")))
        .isEqualTo("Hello Amina");
  }

  @ParameterizedTest
  @CsvSource({"0, لا أحد", "2, شخصان", "3, ٣ أشخاص", "11, ١١ شخصًا", "100, ١٠٠ شخص"})
  void numbers_have_the_digits_and_plurals_of_the_language(int count, String told) {
    assertThat(catalogue.in(Language.ARABIC).text("people", Map.of("count", count)))
        .isEqualTo(told);
  }

  @Test
  void a_language_that_lacks_a_text_is_not_read() {
    assertThatThrownBy(() -> Catalogue.beside(CatalogueTest.class, "torn"))
        .hasMessage("torn_ps.properties differs from English in [farewell, greeting]");
  }

  @Test
  void a_language_that_tells_other_values_is_not_read() {
    assertThatThrownBy(() -> Catalogue.beside(CatalogueTest.class, "other"))
        .hasMessage("other_ur.properties differs from English in [greeting]");
  }

  @Test
  void a_text_that_is_not_there_is_a_mistake() {
    assertThatThrownBy(() -> catalogue.in(Language.URDU).text("farewell"))
        .hasMessageContaining("farewell");
  }
}
