package org.roundtable.events.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.events.attendance.KnownAttendance;
import org.roundtable.platform.language.Language;

/** The report's first sentence, exact in each language and with its plural forms. */
class OpeningTest {

  @ParameterizedTest(name = "{0}: {1} women, {2} men, {3} institutions")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 3 | 9 | 3 | A total of 12 (3 female, 9 male) representing MoI, MoI and MoI took part.
          en | 1 | 0 | 1 | 1 person (1 female) representing MoI took part.
          en | 0 | 1203 | 0 | A total of 1,203 (1,203 male) took part.
          ar | 3 | 9 | 0 | شارك ما مجموعه ١٢ شخصًا (٣ إناث و٩ ذكور).
          ar | 1 | 0 | 0 | شارك شخص واحد (أنثى واحدة).
          ar | 1 | 1 | 1 | شارك شخصان (أنثى واحدة وذكر واحد) يمثّلان MoI.
          ar | 2 | 1 | 1 | شارك ما مجموعه ٣ أشخاص (أنثيان وذكر واحد) يمثّلون MoI.
          ar | 11 | 100 | 1 | شارك ما مجموعه ١١١ شخصًا (١١ أنثى و١٠٠ ذكر) يمثّلون MoI.
          ckb | 3 | 9 | 1 | بە گشتی ١٢ کەس (٣ مێ، ٩ نێر) بە نوێنەرایەتیی MoI بەشدارییان کرد.
          ckb | 1 | 0 | 2 | یەک کەس (١ مێ) بە نوێنەرایەتیی MoI و MoI بەشداریی کرد.
          fa | 3 | 9 | 1 | در مجموع ۱۲ نفر (۳ زن، ۹ مرد) به نمایندگی از MoI شرکت کردند.
          fa | 0 | 1 | 1 | یک نفر (۱ مرد) به نمایندگی از MoI شرکت کرد.
          fa-AF | 3 | 9 | 1 | مجموعاً ۱۲ تن (۳ زن، ۹ مرد) به نمایندگی از MoI اشتراک کردند.
          fa-AF | 1 | 0 | 1 | یک تن (۱ زن) به نمایندگی از MoI اشتراک کرد.
          ps | 3 | 9 | 1 | ټولټال ۱۲ تنو (۳ ښځې، ۹ نارینه) د MoI په استازیتوب ګډون وکړ.
          ps | 1 | 0 | 1 | یوه تن (یوه ښځه) د MoI په استازیتوب ګډون وکړ.
          ur | 3 | 9 | 1 | کل 12 افراد (3 خواتین اور 9 مرد) نے MoI کی نمائندگی کرتے ہوئے شرکت کی۔
          ur | 1 | 0 | 1 | ایک فرد (ایک خاتون) نے MoI کی نمائندگی کرتے ہوئے شرکت کی۔
          """)
  void the_sentence_is_exact(String tag, int female, int male, int institutions, String expected) {
    String sentence =
        new Opening(EventReports.CATALOGUE.in(Language.of(tag)))
            .sentence(Optional.of(counted(female, male, institutions)));

    assertThat(plain(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en, No figures were published., Nobody took part.",
    "ar, لم تُنشر أي أرقام., لم يشارك أحد.",
    "ckb, هیچ ژمارەیەک بڵاو نەکراوەتەوە., کەس بەشداریی نەکرد.",
    "fa, هیچ رقمی منتشر نشده است., هیچ‌کس شرکت نکرد.",
    "fa-AF, هیچ رقمی نشر نشده است., هیچ کس اشتراک نکرد.",
    "ps, هېڅ شمېرې نه دي خپرې شوې., هیچا ګډون ونه کړ.",
    "ur, کوئی اعداد و شمار شائع نہیں کیے گئے۔, کسی نے شرکت نہیں کی۔"
  })
  void no_figures_and_nobody_are_two_things(String tag, String noFigures, String nobody) {
    Opening opening = new Opening(EventReports.CATALOGUE.in(Language.of(tag)));

    assertThat(opening.sentence(Optional.empty())).isEqualTo(noFigures);
    assertThat(opening.sentence(Optional.of(counted(0, 0, 0)))).isEqualTo(nobody);
  }

  @Test
  void who_is_not_told_apart_is_counted_all_the_same() {
    KnownAttendance known =
        new KnownAttendance(
            "IQ/1",
            0,
            12,
            List.of(new KnownAttendance.BySex(Sex.MALE, 9)),
            List.of(
                new KnownAttendance.ByInstitution(
                    new InstitutionCode("MoI"), new PublicText("MoI"), 7)),
            3,
            5);

    assertThat(
            new Opening(EventReports.CATALOGUE.in(Language.ENGLISH)).sentence(Optional.of(known)))
        .isEqualTo(
            "A total of 12 (9 male, 3 not told apart) representing MoI and other institutions took"
                + " part.");
  }

  private static KnownAttendance counted(int female, int male, int institutions) {
    return new KnownAttendance(
        "IQ/1",
        0,
        female + male,
        List.of(
            new KnownAttendance.BySex(Sex.MALE, male),
            new KnownAttendance.BySex(Sex.FEMALE, female)),
        IntStream.range(0, institutions)
            .mapToObj(i ->
                new KnownAttendance.ByInstitution(
                    new InstitutionCode("M" + i), new PublicText("MoI"), 1))
            .toList(),
        0,
        0);
  }

  /** Without the marks that keep a name from turning the words around it. */
  private static String plain(String sentence) {
    return sentence.replaceAll("[\u2068\u2069\u200e\u200f\u061c]", "");
  }
}
