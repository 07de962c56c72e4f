package org.roundtable.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @Test
  void codes_of_elements_lie_in_the_order_that_people_count_in() {
    assertThat(
            Stream.of("2", "1.10", "1.b", "1.9", "1", "1.a.1", "1.1.1")
                .map(ElementCode::new)
                .sorted())
        .extracting(ElementCode::value)
        .containsExactly("1", "1.1.1", "1.9", "1.10", "1.a.1", "1.b", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "1.",
        "1..2",
        "1 2",
        "١.٢",
        "1.01",
        "1.a01",
        "123456789",
        "1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17"
      })
  void a_code_that_is_none_is_refused(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ElementCode(code));
  }

  @Test
  void periods_lie_in_the_order_in_which_they_end() {
    assertThat(
            Stream.of("2020", "2021-H1", "2020-12", "2020-Q4", "2020-01", "2020-Q1")
                .map(Period::new)
                .sorted())
        .extracting(Period::value)
        .containsExactly("2020-01", "2020-Q1", "2020-12", "2020-Q4", "2020", "2021-H1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "2020-13", "2020-Q5", "2020-H3", "1820", "2020-1", "۲۰۲۰"})
  void a_period_that_is_none_is_refused(String period) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(period));
  }

  @Test
  void the_goals_have_169_targets() {
    assertThat(SdgTarget.all()).hasSize(169);
    assertThat(SdgTarget.all())
        .extracting(SdgTarget::value)
        .contains("5.2", "8.7", "10.7", "10.c", "16.2", "17.19")
        .startsWith("1.1", "1.2", "1.3", "1.4", "1.5", "1.a", "1.b", "2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"16", "16.11", "18.1", "17.a", "16.02"})
  void a_target_that_the_goals_do_not_have_is_refused(String target) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SdgTarget(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1519", "151900", "05190", "1519o"})
  void a_purpose_has_five_digits(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PurposeCode(code));
  }
}
