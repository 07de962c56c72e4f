package org.roundtable.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.AttendanceFact.BySex;
import org.roundtable.contracts.participants.AttendanceFact.NotToldApart;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.dashboard.rollup.Facts;

class PressNoteTest {

  private final Languages languages = new Languages();
  private final PressNote note = languages.pressNote("en");

  PressNoteTest() throws IOException {}

  @Test
  void the_roundtable_reads_as_it_was_published() {
    assertThat(note.sentence(Facts.roundtable(UUID.randomUUID(), 0)))
        .isEqualTo(
            "A total of 12 (3 female, 9 male) representing Ministry of Interior, Supreme Judicial"
                + " Council, Ministry of Labor and Social Affairs, Ministry of Migration and"
                + " Displacement, Ministry of Foreign Affairs, Ministry of Justice, State Council,"
                + " Iraqi Higher Commission for Human Rights and Council of Ministers' Department"
                + " for Women Empowerment took part.");
  }

  @Test
  void a_single_person_is_one_person() {
    assertThat(note.sentence(Facts.attendance("IQ", UUID.randomUUID(), 0, "IQ", 1, 0)))
        .isEqualTo("1 person (1 female) representing Ministry of Interior took part.");
  }

  @Test
  void every_sex_that_people_stated_is_named_and_institutions_only_if_there_are_any() {
    List<BySex> sexes =
        List.of(
            new BySex(Sex.NOT_STATED, 1200),
            new BySex(Sex.OTHER, 2),
            new BySex(Sex.MALE, 0),
            new BySex(Sex.FEMALE, 1));

    assertThat(note.sentence(attendance(1203, sexes)))
        .isEqualTo("A total of 1,203 (1 female, 2 other, 1,200 not stated) took part.");
  }

  @Test
  void where_nobody_was_counted_nothing_is_said() {
    assertThat(note.sentence(null)).isNull();
    assertThat(note.sentence(attendance(0, List.of()))).isNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"en-GB, de;q=0.5", "xx", "*", "", ";;;not a language;;;"})
  void a_language_without_a_message_file_falls_back_to_english(String acceptLanguage) {
    assertThat(languages.choose(acceptLanguage)).isEqualTo("en");
  }

  @Test
  void small_cells_that_an_office_merges_are_named_as_such() {
    AttendanceFact fact =
        merged(12, List.of(new BySex(Sex.MALE, 9)), true, new NotToldApart(3, 12, 0, 0));

    assertThat(note.sentence(fact))
        .isEqualTo(
            "A total of 12 (9 male, 3 not told apart) representing other institutions took part.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "en,No figures were published.",
        "ar,لم تُنشر أي أرقام.",
        "ckb,هیچ ژمارەیەک بڵاو نەکراوەتەوە.",
        "fa,هیچ آماری منتشر نشده است.",
        "fa-AF,هیچ ارقامی نشر نشده است.",
        "ps,هېڅ شمېرې نه دي خپرې شوې.",
        "ur,کوئی اعداد و شمار شائع نہیں کیے گئے۔"
      })
  void unpublished_figures_are_no_zero_in_any_language(String language, String sentence) {
    assertThat(languages.choose(language)).isEqualTo(language);
    assertThat(
            languages
                .pressNote(language)
                .sentence(merged(0, List.of(), false, NotToldApart.NOBODY)))
        .isEqualTo(sentence);
  }

  @Test
  void the_roundtable_is_told_in_every_language_with_its_own_digits() {
    AttendanceFact roundtable = Facts.roundtable(UUID.randomUUID(), 0);

    assertThat(languages.pressNote("fa").sentence(roundtable))
        .startsWith("در مجموع ۱۲ نفر (۳ زن،\u200f ۹ مرد) به نمایندگی از این نهادها شرکت کردند: ");
    for (String language : List.of("ar", "ckb", "fa", "fa-AF", "ps", "ur")) {
      assertThat(languages.pressNote(language).sentence(roundtable))
          .as(language)
          .contains("\u2068Supreme Judicial Council\u2069")
          .doesNotContain("{", "}");
    }
  }

  private static AttendanceFact merged(
      int total, List<BySex> sexes, boolean figuresPublished, NotToldApart notToldApart) {
    return new AttendanceFact(
        new OfficeCode("IQ"),
        UUID.randomUUID(),
        0,
        new CountryCode("IQ"),
        total,
        sexes,
        List.of(),
        Facts.THEN,
        figuresPublished,
        List.of(),
        List.of(),
        notToldApart);
  }

  private static AttendanceFact attendance(int total, List<BySex> sexes) {
    return new AttendanceFact(
        new OfficeCode("IQ"),
        UUID.randomUUID(),
        0,
        new CountryCode("IQ"),
        total,
        sexes,
        List.of(),
        Facts.THEN);
  }
}
