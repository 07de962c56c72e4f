package org.roundtable.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.AttendanceFact.BySex;
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
