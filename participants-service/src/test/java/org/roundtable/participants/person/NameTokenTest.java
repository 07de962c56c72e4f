package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTokenTest {

  @ParameterizedTest
  @CsvSource({
    // Letters that several keyboards have several of
    "على, علی",
    "علي, علی",
    "كريم, کریم",
    "فاطمة, فاطمه",
    "أحمد, احمد",
    "إيمان, ایمان",
    "آزاد, ازاد",
    "مؤمن, مومن",
    "مُحَمَّد, محمد",
    "مـحـمـد, محمد",
    "عبد‌الله, عبدالله",
    "۱۲۳, 123",
    "٤٥٦, 456",
    "ﻣﺤﻤﺪ, محمد",
    "زەینەب, زهینهب",
    "Zaïnab, zainab",
    "ZAINAB, zainab",
    "Nu'man, Numan",
    "Nuʿmān, Numan",
    "Straße, STRASSE",
  })
  void variants_of_one_script_fold_to_one(String one, String other) {
    assertThat(folded(one)).isEqualTo(folded(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Mohammed, محمد",
    "Muhammad, محمد",
    "Mohamad, Muhammed",
    "Ahmed, أحمد",
    "Omar, عمر",
    "Umar, عمر",
    "Yousif, يوسف",
    "Yusuf, یوسف",
    "Fatima, فاطمة",
    "Fatimah, فاطمه",
    "Khalid, خالد",
    "Shirin, شيرين",
    "Sheereen, شیرین",
    "Ibrahim, إبراهيم",
    "Waleed, وليد",
    "Qasim, قاسم",
    "Kasim, قاسم",
    "Rashid, الراشد",
    "Abdullah, عبدالله",
    "Mustafa, مصطفى",
    "Parwin, پروین",
    "Navid, نوید",
    "Ali, علي",
    "Omid, ئومێد",
    "Zhilwan, ژیلوان",
    "Gulalai, ګلالۍ",
    "Мухаммад, Mohammed",
  })
  void a_name_is_found_in_another_script_and_spelling(String one, String other) {
    assertThat(token(one).beginsWith(token(other))).isTrue();
    assertThat(token(other).beginsWith(token(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Moh, Mohammed, true",
    "mohamm, Muhammad, true",
    "مح, محمد, true",
    "muhammad, محمدی, true",
    "Kar, Akram, false",
    "Karim, Akram, false",
    "Ali, Ula, false",
    "Ali, Layla, false",
    "Sara, Samira, false",
    "Nasrin, Nadia, false",
  })
  void a_beginning_finds_what_it_begins_and_nothing_else(String typed, String name, boolean found) {
    assertThat(token(name).beginsWith(token(typed))).isEqualTo(found);
  }

  @Test
  void words_are_parted_by_whatever_is_no_letter() {
    assertThat(NameToken.of("al-Rashid, Dr. (Omar)  "))
        .extracting(NameToken::folded)
        .containsExactly("al", "rashid", "dr", "omar");
    assertThat(NameToken.of(" -- ")).isEmpty();
  }

  @Test
  void a_word_prints_nothing_of_itself() {
    assertThat(token("Shirin")).hasToString("•••");
  }

  private static List<String> folded(String name) {
    return NameToken.of(name).stream().map(NameToken::folded).toList();
  }

  private static NameToken token(String name) {
    return NameToken.of(name).getFirst();
  }
}
