package org.roundtable.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  private static final LocalDate DAY = LocalDate.of(2019, 12, 15);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ENGLISH, 'December 15, 2019'",
    "ARABIC, ١٥ كانون الأول ٢٠١٩",
    "SORANI, ١٥ی کانونی یەکەمی ٢٠١٩",
    "PERSIAN, ۲۴ آذر ۱۳۹۸ (۱۵ دسامبر ۲۰۱۹)",
    "DARI, ۲۴ قوس ۱۳۹۸ (۱۵ دسمبر ۲۰۱۹)",
    "PASHTO, ۲۴ لیندۍ ۱۳۹۸ (۱۵ دسمبر ۲۰۱۹)",
    "URDU, '15 دسمبر، 2019'"
  })
  void an_official_day_stands_in_both_calendars_where_there_are_two(
      Language language, String told) {
    assertThat(Dates.in(language).officialDay(DAY)).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ENGLISH, 'Dec 15, 2019'",
    "PERSIAN, ۲۴ آذر ۱۳۹۸ (۲۰۱۹/۱۲/۱۵)",
    "DARI, ۲۴ قوس ۱۳۹۸ (۲۰۱۹/۱۲/۱۵)",
    "PASHTO, ۲۴ لیندۍ ۱۳۹۸ (۲۰۱۹/۱۲/۱۵)"
  })
  void a_day_of_a_column_is_short(Language language, String told) {
    assertThat(Dates.in(language).shortDay(DAY)).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ENGLISH, 'December 15, 2019 – January 4, 2020'",
    "PERSIAN, ۲۴ آذر تا ۱۴ دی ۱۳۹۸",
    "PASHTO, ۲۴ لیندۍ ۱۳۹۸ – ۱۴ مرغومی ۱۳۹۸"
  })
  void days_are_told_from_one_to_the_other(Language language, String told) {
    assertThat(Dates.in(language).days(DAY, DAY.plusDays(20)).replace('\u2009', ' '))
        .isEqualTo(told);
  }
}
