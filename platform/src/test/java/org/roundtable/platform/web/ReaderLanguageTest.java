package org.roundtable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.platform.language.Language;

class ReaderLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "ur,    ,                  URDU",
    "prs,   ar,                DARI",
    ",      'fa-AF,fa;q=0.9',  DARI",
    ",      'de,ar-IQ;q=0.5',  ARABIC",
    ",      nonsense;;;,       ENGLISH",
    ",      ,                  ENGLISH"
  })
  void a_reader_gets_the_language_that_they_name_or_accept(
      String named, String accepted, Language expected) {
    assertThat(ReaderLanguage.of(named, accepted)).isEqualTo(expected);
  }
}
