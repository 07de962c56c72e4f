package org.roundtable.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ENGLISH, '1,234,567.125'",
    "ARABIC, ١٬٢٣٤٬٥٦٧٫١٢٥",
    "SORANI, ١٬٢٣٤٬٥٦٧٫١٢٥",
    "PERSIAN, ۱٬۲۳۴٬۵۶۷٫۱۲۵",
    "DARI, ۱٬۲۳۴٬۵۶۷٫۱۲۵",
    "PASHTO, ۱٬۲۳۴٬۵۶۷٫۱۲۵",
    "URDU, '1,234,567.125'"
  })
  void a_number_is_told_exactly_in_the_languages_digits(Language language, String told) {
    assertThat(Numbers.in(language).number(new BigDecimal("1234567.125"))).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "1234.5, USD, 'USD 1,234.50'",
    "1234.5, IQD, 'IQD 1,234.5'",
    "1234, AFN, 'AFN 1,234'",
    "0.001, USD, USD 0.001",
    "12345678901234567890.12, PKR, 'PKR 12,345,678,901,234,567,890.12'"
  })
  void an_amount_keeps_what_was_entered(BigDecimal amount, String currency, String told) {
    assertThat(Numbers.in(Language.ENGLISH).money(amount, currency).replace('\u00A0', ' '))
        .isEqualTo(told);
  }
}
