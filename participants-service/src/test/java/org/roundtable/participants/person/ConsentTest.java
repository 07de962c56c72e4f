package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentTest {

  private static final LocalDate MONDAY = LocalDate.of(2019, 12, 2);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  @Test
  void consent_holds_from_when_it_is_given() {
    assertThat(Reading.allowedBy(List.of(given(Purpose.CERTIFICATE, MONDAY))))
        .containsExactlyInAnyOrder(Reading.CERTIFICATE, Reading.EXPORT, Reading.SUBJECT_REQUEST);
  }

  @Test
  void after_a_withdrawal_nothing_may_be_read_but_what_the_person_asks_for() {
    assertThat(Reading.allowedBy(List.of(given(Purpose.FOLLOW_UP, MONDAY).withdrawn(TUESDAY))))
        .containsExactly(Reading.SUBJECT_REQUEST);
  }

  @Test
  void whoever_agrees_again_agrees() {
    assertThat(
            Consent.holding(
                List.of(
                    given(Purpose.FOLLOW_UP, MONDAY).withdrawn(TUESDAY),
                    given(Purpose.FOLLOW_UP, TUESDAY))))
        .containsExactly(Purpose.FOLLOW_UP);
  }

  @Test
  void of_two_records_of_one_person_the_later_word_holds() {
    assertThat(
            Consent.holding(
                List.of(
                    given(Purpose.NETWORK, MONDAY),
                    given(Purpose.NETWORK, MONDAY.minusDays(1)).withdrawn(TUESDAY))))
        .isEmpty();
  }

  private static Consent given(Purpose purpose, LocalDate day) {
    return new Consent(purpose, "1", day, null);
  }
}
