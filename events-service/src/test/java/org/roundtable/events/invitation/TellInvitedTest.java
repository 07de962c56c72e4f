package org.roundtable.events.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.roundtable.events.EventDriver.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.Topics;
import org.roundtable.contracts.events.InvitationFact;
import org.roundtable.contracts.events.InvitationOccasion;
import org.roundtable.events.EventDriver;
import org.roundtable.events.EventDriver.Planned;
import org.roundtable.events.EventsServiceTest;
import org.roundtable.events.event.Events;
import org.roundtable.events.institution.KnownInstitutions;
import org.roundtable.platform.testing.TestFacts;
import org.springframework.beans.factory.annotation.Autowired;

class TellInvitedTest extends EventsServiceTest {

  private static final String WHY = "{\"reason\": \"The road is closed\"}";

  @Autowired private KnownInstitutions institutions;
  @Autowired private Invitations invitations;
  @Autowired private Events events;
  @Autowired private TellInvited tell;
  @Autowired private Reminders reminders;
  private EventDriver driver;

  @BeforeEach
  void an_officer_signs_in() {
    driver = new EventDriver(as("COUNTRY_OFFICER"));
  }

  @Test
  void an_institution_is_told_that_it_is_invited_what_changed_and_that_it_is_off() {
    String moi = registered(institutions);
    Planned event = driver.invite(driver.plan("2099-06-01", ""), 2, moi);
    Planned postponed = driver.command(event, "postponements", WHY);
    Planned moved =
        driver.command(
            postponed,
            "reschedulings",
            "{\"reason\": \"Open again\", \"start\": \"2099-07-01\", \"end\": \"2099-07-01\"}");
    driver.command(moved, "cancellation", WHY);

    List<InvitationFact> told = told(event, moi, 4);

    assertThat(told)
        .extracting(InvitationFact::occasion, InvitationFact::sequence)
        .containsExactly(
            tuple(InvitationOccasion.INVITED, 0),
            tuple(InvitationOccasion.UPDATED, 1),
            tuple(InvitationOccasion.UPDATED, 2),
            tuple(InvitationOccasion.CANCELLED, 3));
    assertThat(told.getFirst().calendar())
        .contains("METHOD:REQUEST", "UID:" + event.id())
        .doesNotContain("ORGANIZER", "ATTENDEE");
    assertThat(told.getLast().calendar()).contains("METHOD:CANCEL", "STATUS:CANCELLED");
    assertThat(told.getLast().reason().value()).isEqualTo("The road is closed");
  }

  @Test
  void who_gets_a_seat_that_somebody_gave_back_is_told() {
    String moi = registered(institutions);
    String moj = registered(institutions);
    Planned event = driver.invite(driver.plan("2099-06-02", "\"capacity\": 2"), 2, moi, moj);
    driver.answer(event, moi, "ACCEPTED");
    driver.answer(event, moj, "ACCEPTED");
    driver.answer(event, moi, "DECLINED");

    assertThat(told(event, moj, 3))
        .extracting(InvitationFact::granted, InvitationFact::waiting)
        .containsExactly(tuple(0, 0), tuple(0, 2), tuple(2, 0));
  }

  @Test
  void nothing_is_told_twice_and_what_a_dead_process_left_is_told_by_the_next() {
    String moi = registered(institutions);
    Planned event = driver.invite(driver.plan("2099-06-03", ""), 1, moi);
    UUID invitation = Invitation.idOf(event.id(), new InstitutionCode(moi));
    long version = invitations.findById(invitation).orElseThrow().revision();

    // As if it had died before it told anybody, and before it noted that it had.
    var owing = events.save(events.findById(event.id()).orElseThrow().withOwesNotice(true));
    tell.sweep();
    assertThat(invitations.findById(invitation).orElseThrow().revision()).isEqualTo(version);
    assertThat(events.findById(event.id()).orElseThrow().owesNotice()).isNull();
    assertThat(events.findById(event.id()).orElseThrow().revision()).isEqualTo(owing.revision());

    invitations.deleteById(invitation);
    events.save(events.findById(event.id()).orElseThrow().withOwesNotice(true));
    tell.sweep();
    assertThat(invitations.findById(invitation)).isPresent();
  }

  @Test
  void nobody_is_told_of_an_event_that_is_over() {
    String moi = registered(institutions);
    Planned event = driver.invite(driver.plan("2019-12-15", ""), 1, moi);

    assertThat(invitations.findByEvent(event.id())).isEmpty();
    assertThat(events.findById(event.id()).orElseThrow().owesNotice()).isNull();
  }

  @Test
  void each_reminder_is_sent_once_however_often_the_service_starts() {
    String moi = registered(institutions);
    Planned event =
        driver.invite(
            driver.plan(
                "2099-06-20",
                "\"startTime\": \"09:00\", \"endTime\": \"12:00\","
                    + " \"rsvpUntil\": \"2099-06-10T00:00:00Z\""),
            1,
            moi);
    Instant begin = Instant.parse("2099-06-20T06:00:00Z");
    Instant answers = Instant.parse("2099-06-10T00:00:00Z");

    for (Instant now :
        List.of(
            answers.minus(Duration.ofDays(3)),
            answers.minus(Duration.ofDays(2)),
            answers.minus(Duration.ofDays(2)),
            answers.minus(Duration.ofDays(1)),
            begin.minus(Duration.ofDays(7)),
            begin.minus(Duration.ofDays(6)),
            begin.minus(Duration.ofDays(1)),
            begin.minus(Duration.ofHours(1)),
            begin.plus(Duration.ofDays(1)))) {
      reminders.remind(now);
    }

    assertThat(told(event, moi, 4))
        .extracting(InvitationFact::occasion)
        .containsExactly(
            InvitationOccasion.INVITED,
            InvitationOccasion.REMINDER,
            InvitationOccasion.REMINDER,
            InvitationOccasion.REMINDER);
    assertThat(invitations.findByEvent(event.id()).getFirst().nextReminder()).isNull();
  }

  @Test
  void who_declined_is_not_reminded_and_who_answered_not_asked_again() {
    String moi = registered(institutions);
    Planned event =
        driver.invite(driver.plan("2099-05-20", "\"rsvpUntil\": \"2099-05-10T00:00:00Z\""), 1, moi);
    driver.answer(event, moi, "DECLINED");

    assertThat(invitations.findByEvent(event.id()).getFirst().nextReminder()).isNull();
  }

  @Test
  void an_office_that_was_off_when_several_were_due_sends_one() {
    String moi = registered(institutions);
    Planned event = driver.invite(driver.plan("2099-08-20", ""), 1, moi);

    reminders.remind(Instant.parse("2099-08-19T06:00:00Z"));
    reminders.remind(Instant.parse("2099-08-19T06:05:00Z"));

    assertThat(told(event, moi, 2))
        .extracting(InvitationFact::occasion)
        .containsExactly(InvitationOccasion.INVITED, InvitationOccasion.REMINDER);
    assertThat(invitations.findByEvent(event.id()).getFirst().revision())
        .as("no more than these")
        .isEqualTo(1);
  }

  /** All that an institution was told of an event, up to the one of this number. */
  private static List<InvitationFact> told(Planned event, String code, int number) {
    UUID id = Invitation.idOf(event.id(), new InstitutionCode(code));
    try (TestFacts facts = TestFacts.on(Topics.INVITATIONS)) {
      return java.util.stream.IntStream.range(0, number)
          .mapToObj(version ->
              facts.awaitFact(
                  InvitationFact.class, f -> f.id().equals(id) && f.version() == version))
          .toList();
    }
  }
}
