package org.roundtable.gateway.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.roundtable.gateway.people.Role;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WordsTest {

  private static final Words ENGLISH = Words.in(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void every_language_has_the_same_texts(Language language) {
    assertThat(Words.in(language).keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
  }

  @ParameterizedTest
  @EnumSource
  void the_same_values_and_the_same_code_go_into_a_text(Language language) {
    assertThat(ENGLISH.keys())
        .allSatisfy(key -> {
          assertThat(arguments(language, key)).as(key).isEqualTo(arguments(Language.ENGLISH, key));
          assertThat(code(language, key)).as(key).isEqualTo(code(Language.ENGLISH, key));
        });
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ENGLISH")
  void no_text_is_left_in_english(Language language) {
    assertThat(ENGLISH.keys())
        .filteredOn(key -> !key.equals("roles"))
        .allSatisfy(key ->
            assertThat(Words.in(language).say(key))
                .as(key)
                .isNotEqualTo(ENGLISH.say(key))
                .containsPattern("\\p{IsArabic}"));
  }

  @ParameterizedTest
  @EnumSource
  void a_text_without_values_can_be_said_as_it_stands(Language language) {
    assertThat(ENGLISH.keys())
        .filteredOn(key -> arguments(language, key).isEmpty())
        .allSatisfy(key -> {
          String text = Words.in(language).say(key);
          assertThat(new MessageFormat(text, language.formatting()).format(Map.of()))
              .isEqualTo(text);
        });
  }

  @Test
  void every_text_that_a_page_names_is_there() throws IOException {
    assertThat(ENGLISH.keys()).containsAll(named());
    assertThat(ENGLISH.keys())
        .containsAll(Arrays.stream(Role.values()).map(role -> "role." + role.name()).toList());
  }

  @Test
  void a_list_of_roles_is_written_as_the_language_writes_lists() {
    Sentence roles = Role.words(Set.of(Role.AUDITOR, Role.ADMINISTRATOR));

    assertThat(ENGLISH.say(roles)).isEqualTo("administrator and auditor");
    assertThat(Words.in(Language.ARABIC).say(roles)).isEqualTo("مدير النظام ومدقّق");
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 'at least 12 characters'",
    "ARABIC,  '١٢ حرفًا'",
    "PERSIAN, '۱۲ نویسه'",
    "URDU,    '12 حروف'"
  })
  void numbers_have_the_digits_and_the_plural_of_the_language(Language language, String words) {
    assertThat(Words.in(language).say(new Sentence("welcome.password", Map.of("shortest", 12))))
        .contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, 'May 3, 2026'",
    "ARABIC,  '٣ أيار ٢٠٢٦'",
    "SORANI,  '٢٠٢٦'",
    "PERSIAN, '۱۳ اردیبهشت ۱۴۰۵'",
    "DARI,    '۱۳ ثور ۱۴۰۵'",
    "PASHTO,  '۱۴۰۵'",
    "URDU,    '3 مئی، 2026'"
  })
  void a_day_is_one_of_the_readers_calendar(Language language, String day) {
    assertThat(
            Words.in(language)
                .say(
                    new Sentence("account.passkey-since", Map.of("day", LocalDate.of(2026, 5, 3)))))
        .contains(day);
  }

  @Test
  void a_moment_is_written_in_universal_time() {
    assertThat(
            ENGLISH.say(
                new Sentence(
                    "people.hand-over", Map.of("expires", Instant.parse("2026-05-03T14:05:00Z")))))
        .containsPattern("May 3, 2026 at 2:05\\hPM UTC");
  }

  @Test
  void a_name_of_the_other_direction_turns_nothing_around_it() {
    Sentence greeting = new Sentence("welcome.choose", Map.of("name", "Amina"));

    assertThat(Words.in(Language.URDU).say(greeting)).contains("\u2068Amina\u2069");
    assertThat(ENGLISH.say(greeting)).startsWith("Amina,");
  }

  @Test
  void a_text_that_is_not_there_is_a_mistake() {
    assertThatThrownBy(() -> ENGLISH.say("no.such-text")).hasMessageContaining("no.such-text");
  }

  private static Set<String> arguments(Language language, String key) {
    return new TreeSet<>(
        new MessageFormat(Words.in(language).say(key), language.formatting()).getArgumentNames());
  }

  private static List<String> code(Language language, String key) {
    return Pattern.compile("`([^`]+)`")
        .matcher(Words.in(language).say(key))
        .results()
        .map(found -> found.group(1))
        .sorted()
        .toList();
  }

  private static Set<String> named() throws IOException {
    Pattern named = Pattern.compile("\\{\\{#say}}([^{}]+)\\{\\{/say}}");
    return Stream.of(
            new PathMatchingResourcePatternResolver().getResources("classpath:gateway/*.mustache"))
        .map(WordsTest::read)
        .flatMap(page -> named.matcher(page).results().map(found -> found.group(1)))
        .collect(Collectors.toSet());
  }

  private static String read(Resource page) {
    try {
      return page.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
