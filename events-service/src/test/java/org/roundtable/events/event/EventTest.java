package org.roundtable.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.platform.problem.Problem;

class EventTest {

  private static final Instant PLANNED_AT = Instant.parse("2019-12-01T08:00:00Z");
  private static final Instant NOW = Instant.parse("2019-12-15T08:00:00Z");

  @Test
  void an_event_does_not_end_before_it_starts() {
    Event event = planned();

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> event.withEnd(event.start().minusDays(1)))
        .withMessageContaining("ends before it starts");
    assertThat(event.withEnd(event.start()).end()).as("one day").isEqualTo(event.start());
  }

  @Test
  void an_institution_is_invited_once_and_stays_as_it_was_then() {
    Event once = planned().invite(List.of(invited("MoI", "Ministry of Interior")), NOW);

    Event again =
        once.invite(
            List.of(invited("MoI", "Ministry of the Interior"), invited("MoJ", "Justice")), NOW);

    assertThat(again.invited())
        .containsExactly(invited("MoI", "Ministry of Interior"), invited("MoJ", "Justice"));
  }

  @Test
  void an_invitation_that_brings_nobody_new_changes_nothing() {
    Event once = planned().invite(List.of(invited("MoI", "Ministry of Interior")), PLANNED_AT);

    assertThat(once.invite(once.invited(), NOW)).isSameAs(once);
  }

  @ParameterizedTest
  @EnumSource(
      value = EventState.class,
      names = {"HELD", "CANCELLED"})
  void nobody_is_invited_to_an_event_that_is_over(EventState state) {
    Event over = planned().withState(state);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> over.invite(List.of(invited("MoI", "Ministry of Interior")), NOW))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(EventProblems.WRONG_STATE));
  }

  @Test
  void a_held_event_says_when_that_was_noted() {
    Event held = planned().hold(NOW);

    assertThat(held.state()).isEqualTo(EventState.HELD);
    assertThat(held.changedAt()).isEqualTo(NOW);
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> held.hold(NOW));
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> held.cancel(NOW));
  }

  @Test
  void an_event_always_fits_in_one_message() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() ->
            planned().withAims(Collections.nCopies(Event.MOST_AIMS + 1, new PublicText("Aim"))))
        .withMessageContaining("aims");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"PLANNED, 'HELD,CANCELLED'", "HELD, ''", "CANCELLED, ''"})
  void each_state_is_followed_by_these_and_no_others(EventState from, String allowed) {
    List<String> next = List.of(allowed.split(","));

    for (EventState to : EventState.values()) {
      assertThat(EventTransitions.allows(from, to)).isEqualTo(next.contains(to.name()));
    }
  }

  private static Invited invited(String code, String name) {
    return new Invited(new InstitutionCode(code), new PublicText(name), InstitutionKind.MINISTRY);
  }

  private static Event planned() {
    return new Event(
        UUID.randomUUID(),
        null,
        new OfficeCode("IQ"),
        EventType.ROUNDTABLE,
        EventState.PLANNED,
        new PublicText("Roundtable"),
        new PublicText("Erbil"),
        new CountryCode("IQ"),
        LocalDate.of(2019, 12, 15),
        LocalDate.of(2019, 12, 15),
        List.of(),
        null,
        List.of(),
        PLANNED_AT,
        List.of());
  }
}
