package org.roundtable.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.InvitationAnswer;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.platform.problem.Problem;

class EventTest {

  private static final InstitutionCode MOI = new InstitutionCode("MoI");
  private static final InstitutionCode MOJ = new InstitutionCode("MoJ");
  private static final PublicText WHY = new PublicText("The road is closed");
  private static final ZoneId IRAQ = ZoneId.of("Asia/Baghdad");
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

  @Test
  void an_institution_may_be_offered_more_seats_but_not_fewer_than_it_accepted() {
    Event once = planned().invite(List.of(offered("MoI", 3)), PLANNED_AT);
    Event accepted = once.answer(MOI, InvitationAnswer.ACCEPTED, 2, true, PLANNED_AT);

    assertThat(accepted.invite(List.of(offered("MoI", 5)), NOW).invited().getFirst().seats())
        .isEqualTo(5);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> accepted.invite(List.of(offered("MoI", 1)), NOW))
        .withMessageContaining("accepted 2");
  }

  @ParameterizedTest
  @EnumSource(
      value = EventState.class,
      names = {"HELD", "CANCELLED", "POSTPONED"})
  void nobody_is_invited_to_an_event_that_is_over_or_on_no_day(EventState state) {
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
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> held.cancel(WHY, NOW));
  }

  @Test
  void an_event_always_fits_in_one_message() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() ->
            planned().withAims(Collections.nCopies(Event.MOST_AIMS + 1, new PublicText("Aim"))))
        .withMessageContaining("aims");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "PLANNED, 'PLANNED,HELD,CANCELLED,POSTPONED'",
    "POSTPONED, 'PLANNED,CANCELLED'",
    "HELD, ''",
    "CANCELLED, ''"
  })
  void each_state_is_followed_by_these_and_no_others(EventState from, String allowed) {
    List<String> next = List.of(allowed.split(","));

    for (EventState to : EventState.values()) {
      assertThat(EventTransitions.allows(from, to)).isEqualTo(next.contains(to.name()));
    }
  }

  @Test
  void an_event_of_erbil_begins_at_one_instant_wherever_it_is_read() {
    Event morning =
        planned().with(e -> e.startTime(LocalTime.of(9, 30)).endTime(LocalTime.of(16, 0)));

    assertThat(morning.schedule().from()).isEqualTo(Instant.parse("2019-12-15T06:30:00Z"));
    assertThat(morning.schedule().to()).isEqualTo(Instant.parse("2019-12-15T13:00:00Z"));
    assertThat(planned().schedule().to()).isEqualTo(Instant.parse("2019-12-15T21:00:00Z"));
  }

  @Test
  void a_country_with_one_time_zone_needs_none_said() {
    assertThat(Schedule.zoneOf(new CountryCode("IQ"))).contains(ZoneId.of("Asia/Baghdad"));
    assertThat(Schedule.zoneOf(new CountryCode("BE"))).contains(ZoneId.of("Europe/Brussels"));
    assertThat(Schedule.zoneOf(new CountryCode("AF"))).contains(ZoneId.of("Asia/Kabul"));
    assertThat(Schedule.zoneOf(new CountryCode("US"))).isEmpty();
  }

  @Test
  void a_moved_event_takes_its_sessions_along_and_its_revision_counts_on() {
    LocalDate day = planned().start();
    Event event =
        planned()
            .withAgenda(
                List.of(
                    new AgendaItem(
                        UUID.randomUUID(),
                        day.atTime(9, 0),
                        day.atTime(10, 0),
                        new PublicText("Opening"),
                        List.of(new PublicText("Head of the committee")))),
                NOW);

    Event postponed = event.postpone(WHY, NOW);
    Schedule later = new Schedule(day.plusDays(30), day.plusDays(30), null, null, IRAQ);
    Event moved = postponed.reschedule(later, null, WHY, NOW);

    assertThat(postponed.state()).isEqualTo(EventState.POSTPONED);
    assertThat(moved.state()).isEqualTo(EventState.PLANNED);
    assertThat(moved.agenda().getFirst().start()).isEqualTo(day.plusDays(30).atTime(9, 0));
    assertThat(List.of(event.sequence(), postponed.sequence(), moved.sequence()))
        .containsExactly(0, 1, 2);
    assertThat(moved.changeNote()).isEqualTo(WHY);
  }

  @Test
  void who_is_too_late_asks_the_office_which_may_still_enter_it() {
    Event event =
        planned()
            .withRsvpUntil(PLANNED_AT)
            .invite(List.of(offered("MoI", 3)), PLANNED_AT.minusSeconds(9));

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> event.answer(MOI, InvitationAnswer.ACCEPTED, 1, false, PLANNED_AT))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(EventProblems.RSVP_CLOSED));
    assertThat(event.answer(MOI, InvitationAnswer.ACCEPTED, 1, true, PLANNED_AT).granted(MOI))
        .isEqualTo(1);
    assertThat(
            event
                .answer(MOI, InvitationAnswer.ACCEPTED, null, false, PLANNED_AT.minusSeconds(1))
                .granted(MOI))
        .as("all that it is offered")
        .isEqualTo(3);
  }

  @Test
  void seats_that_are_given_back_go_to_the_first_who_waits() {
    Event event =
        planned()
            .withCapacity(3)
            .invite(List.of(offered("MoI", 3), offered("MoJ", 2)), PLANNED_AT)
            .answer(MOI, InvitationAnswer.ACCEPTED, 3, true, PLANNED_AT)
            .answer(MOJ, InvitationAnswer.ACCEPTED, 2, true, PLANNED_AT);
    assertThat(event.granted(MOJ)).isZero();

    Event fewer = event.answer(MOI, InvitationAnswer.ACCEPTED, 2, true, NOW);
    Event none = event.answer(MOI, InvitationAnswer.DECLINED, null, true, NOW);

    assertThat(fewer.granted(MOJ)).isEqualTo(1);
    assertThat(none.granted(MOJ)).isEqualTo(2);
    assertThat(none.claimed(MOI)).isZero();
  }

  private static Invited invited(String code, String name) {
    return new Invited(
        new InstitutionCode(code), new PublicText(name), InstitutionKind.MINISTRY, 1, null);
  }

  private static Invited offered(String code, int seats) {
    return new Invited(
        new InstitutionCode(code), new PublicText(code), InstitutionKind.MINISTRY, seats, null);
  }

  private static Event planned() {
    return SampleEvents.planned();
  }
}
