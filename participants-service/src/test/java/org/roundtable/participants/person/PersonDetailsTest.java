package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.protection.Sensitive;

class PersonDetailsTest {

  private static final Sensitive<List<PersonName>> NAME =
      new Sensitive<>(List.of(new PersonName("Shirin Testova", "en")));

  @Test
  void details_print_no_value() {
    PersonDetails details =
        new PersonDetails(
            NAME,
            new Sensitive<>("Director of Testing"),
            new Sensitive<>("shirin@example.org"),
            new Sensitive<>("+964 750 0000001"),
            new Sensitive<>(List.of("ckb")));

    assertThat(details.toString())
        .doesNotContain("Shirin", "Director", "example.org", "964", "ckb")
        .contains("•••");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shirin",
        "shirin@",
        "@example.org",
        "shirin@example",
        "a b@example.org",
        "a@b..c"
      })
  void an_address_that_is_none_is_refused_without_repeating_it(String address) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new PersonDetails(NAME, null, new Sensitive<>(address), null, null))
        .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+964 750 000 0001", "0750-0000001", "07500/000.001"})
  void telephone_numbers_are_written_in_many_ways(String number) {
    assertThat(new PersonDetails(NAME, null, null, new Sensitive<>(number), null).phone())
        .isEqualTo(new Sensitive<>(number));
  }
}
