package org.roundtable.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @EnumSource
  void a_language_is_found_by_its_tag(Language language) {
    assertThat(Language.of(language.tag())).isEqualTo(language);
    assertThat(language.rightToLeft()).isEqualTo(language != Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"prs", "prs-AF", "FA-af"})
  void dari_has_more_than_one_tag(String tag) {
    assertThat(Language.of(tag).tag()).isEqualTo("fa-AF");
  }

  @Test
  void a_language_that_nobody_is_written_to_in_is_refused() {
    assertThatThrownBy(() -> Language.of("ku"))
        .hasMessage("must be one of en, ar, ckb, fa, fa-AF, ps, ur");
  }

  @Test
  void a_name_of_the_other_direction_turns_nothing_around_it() {
    assertThat(Language.URDU.isolated("Amina")).isEqualTo("\u2068Amina\u2069");
    assertThat(Language.ENGLISH.isolated("أمينة")).isEqualTo("\u2068أمينة\u2069");
    assertThat(Language.ENGLISH.isolated("Amina")).isEqualTo("Amina");
  }
}
