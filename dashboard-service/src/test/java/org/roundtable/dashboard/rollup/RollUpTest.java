package org.roundtable.dashboard.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Sketch;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.ReachFact;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.dashboard.figures.Figures;
import org.roundtable.dashboard.figures.InputAnswer;
import org.roundtable.dashboard.figures.Tally;
import org.roundtable.dashboard.figures.Untold;
import org.roundtable.dashboard.reach.Bounds;

class RollUpTest {

  private static final LocalDate DAY = LocalDate.of(2019, 12, 15);
  private static final CountryCode IRAQ = new CountryCode("IQ");
  private static final CountryCode BELGIUM = new CountryCode("BE");

  private final DrivenRollUp rollUp = new DrivenRollUp();
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    rollUp.close();
  }

  @Test
  void a_changed_fact_moves_its_counts() {
    rollUp.hear(Facts.event("IQ", id, 1, EventState.PLANNED, "IQ", DAY));
    rollUp.hear(Facts.event("IQ", id, 2, EventState.HELD, "IQ", DAY));

    Figures iraq = rollUp.snapshot().countries().get(IRAQ);
    assertThat(iraq.eventTypes().total()).isEqualTo(1);
    assertThat(iraq.eventStates().count(EventState.PLANNED)).isZero();
    assertThat(iraq.eventStates().count(EventState.HELD)).isEqualTo(1);
  }

  @Test
  void a_known_version_and_an_older_one_change_nothing() {
    rollUp.hear(Facts.attendance("IQ", id, 3, "IQ", 3, 9));
    rollUp.hear(Facts.attendance("IQ", id, 3, "IQ", 3, 9));
    rollUp.hear(Facts.attendance("IQ", id, 2, "IQ", 1, 1));

    Figures totals = rollUp.snapshot().totals();
    assertThat(totals.participations()).isEqualTo(12);
    assertThat(totals.sexes().count(Sex.FEMALE)).isEqualTo(3);
  }

  @Test
  void an_event_that_moves_to_another_country_leaves_the_first() {
    rollUp.hear(Facts.event("RAME", id, 1, EventState.HELD, "IQ", DAY));
    rollUp.hear(Facts.event("RAME", id, 2, EventState.HELD, "BE", DAY));

    assertThat(rollUp.snapshot().countries()).containsOnlyKeys(BELGIUM);
  }

  @Test
  void activities_count_for_their_objective_and_their_status() {
    UUID removed = UUID.randomUUID();
    rollUp.hear(Facts.plan("IQ", id, 4, PlanState.IN_REVIEW, "IQ"));
    rollUp.hear(Facts.plan("PK", UUID.randomUUID(), 4, PlanState.VALIDATED, "PK"));
    hearActivity("IQ", UUID.randomUUID(), 1, ActivityStatus.UNDERWAY, false);
    hearActivity("IQ", UUID.randomUUID(), 2, ActivityStatus.PLANNED, false);
    hearActivity("PK", UUID.randomUUID(), 2, ActivityStatus.PLANNED, false);
    hearActivity("PK", removed, 1, ActivityStatus.PLANNED, false);
    hearActivity("PK", removed, 1, ActivityStatus.PLANNED, true);

    Figures totals = rollUp.snapshot().totals();
    assertThat(totals.workplans().total()).isEqualTo(2);
    assertThat(totals.objectives().rows()).hasSize(2).allMatch(row -> row.count() == 2);
    assertThat(totals.objectiveActivities().rows())
        .extracting(row -> row.key().number() + ": " + row.count())
        .containsExactly("1: 1", "2: 2");
    assertThat(totals.activities().count(ActivityStatus.PLANNED)).isEqualTo(2);
  }

  @Test
  void inputs_count_by_what_the_office_made_of_them() {
    UUID answered = UUID.randomUUID();
    UUID takenBack = UUID.randomUUID();
    rollUp.hear(Facts.input("IQ", UUID.randomUUID(), 0, "IQ", null, false));
    rollUp.hear(Facts.input("IQ", answered, 0, "IQ", null, false));
    rollUp.hear(Facts.input("IQ", answered, 1, "IQ", DispositionKind.PARTLY_ACCEPTED, false));
    rollUp.hear(Facts.input("PK", takenBack, 0, "PK", null, false));
    rollUp.hear(Facts.input("PK", takenBack, 1, "PK", null, true));

    Tally<InputAnswer> inputs = rollUp.snapshot().totals().inputs();
    assertThat(inputs.total()).isEqualTo(2);
    assertThat(inputs.count(InputAnswer.UNANSWERED)).isEqualTo(1);
    assertThat(inputs.count(InputAnswer.PARTLY_ACCEPTED)).isEqualTo(1);
  }

  private void hearActivity(
      String office, UUID activity, int objective, ActivityStatus status, boolean removed) {
    rollUp.hear(
        Facts.activity(office, activity, removed ? 2 : 1, office, objective, status, removed));
  }

  @Test
  void the_twenty_newest_events_are_shown_with_who_attended() {
    rollUp.hear(Facts.event("IQ", id, 1, EventState.HELD, "IQ", LocalDate.of(1969, 1, 1)));
    for (int day = 0; day < 20; day++) {
      rollUp.hear(
          Facts.event("IQ", new UUID(7, day), 1, EventState.HELD, "IQ", DAY.minusDays(day)));
    }
    assertThat(rollUp.snapshot().latestEvents())
        .hasSize(20)
        .noneMatch(latest -> latest.event().id().equals(id))
        .isSortedAccordingTo((a, b) -> b.event().start().compareTo(a.event().start()));

    rollUp.hear(Facts.event("IQ", id, 2, EventState.HELD, "IQ", DAY.plusDays(1)));
    rollUp.hear(Facts.roundtable(id, 0));

    assertThat(rollUp.snapshot().latestEvents().getFirst())
        .satisfies(
            first -> assertThat(first.event().id()).isEqualTo(id),
            first -> assertThat(first.attendance()).isEqualTo(Facts.roundtable(id, 0)));
  }

  @Test
  void an_office_is_as_fresh_as_the_latest_word_from_it() {
    rollUp.hear(Facts.event("IQ", id, 2, EventState.HELD, "IQ", DAY), Facts.THEN.plusSeconds(9));
    rollUp.hear(Facts.event("IQ", id, 1, EventState.HELD, "IQ", DAY), Facts.THEN);

    assertThat(rollUp.snapshot().offices())
        .containsExactly(Map.entry(new OfficeCode("IQ"), Facts.THEN.plusSeconds(9)));
  }

  @Test
  void what_is_no_fact_is_refused_with_its_bytes_and_its_origin() {
    byte[] garbage = "no fact".getBytes(StandardCharsets.UTF_8);
    rollUp.send("PK.shared.events", new ProducerRecord<>("", "PK/1", garbage), Facts.THEN);
    rollUp.hear(Facts.event("IQ", id, 1, EventState.HELD, "IQ", DAY));

    assertThat(rollUp.snapshot().totals().eventTypes().total()).isEqualTo(1);
    assertThat(rollUp.refused())
        .singleElement()
        .satisfies(
            record -> assertThat(record.topic()).isEqualTo("PK.shared.events"),
            record -> assertThat(record.value()).isEqualTo(garbage));
  }

  @Test
  void people_whom_several_countries_reached_count_once_and_follow_each_change() {
    UUID iraq = UUID.randomUUID();
    rollUp.hear(Facts.reach("IQ", iraq, 0, Set.of(1L, 2L, 3L)));
    rollUp.hear(Facts.reach("PK", UUID.randomUUID(), 0, Set.of(3L, 4L)));
    assertThat(rollUp.snapshot().reached())
        .extracting(reached -> reached.country() + " " + reached.people().estimate())
        .containsExactly("null 4", "IQ 3", "PK 2");

    rollUp.hear(Facts.reach("IQ", iraq, 1, Set.of(1L)));

    assertThat(rollUp.snapshot().reached().getFirst().people()).isEqualTo(new Bounds(3, 3, 3));
  }

  @Test
  void what_is_no_sketch_is_refused_and_holds_nothing_up() {
    ReachFact fact = Facts.reach("IQ", UUID.randomUUID(), 0, Set.of(1L));
    rollUp.hear(
        new ReachFact(
            fact.office(),
            fact.id(),
            fact.version(),
            fact.country(),
            fact.year(),
            Sketch.of(new byte[64]),
            fact.bySex(),
            fact.changedAt()));
    rollUp.hear(fact);

    assertThat(rollUp.snapshot().reached()).hasSize(2);
    assertThat(rollUp.refused()).hasSize(1);
  }

  @Test
  void events_without_figures_are_counted_apart_from_nobody() {
    AttendanceFact roundtable = Facts.roundtable(id, 0);
    rollUp.hear(
        new AttendanceFact(
            roundtable.office(),
            id,
            0,
            roundtable.country(),
            0,
            List.of(),
            List.of(),
            Facts.THEN,
            false,
            null,
            null,
            null));
    assertThat(rollUp.snapshot().totals().untold().count(Untold.EVENT)).isEqualTo(1);

    rollUp.hear(Facts.roundtable(id, 1));
    assertThat(rollUp.snapshot().totals().untold().count(Untold.EVENT)).isZero();
    assertThat(rollUp.snapshot().totals().participations()).isEqualTo(12);
  }

  @Test
  void nothing_is_shown_once_the_state_is_gone() {
    CurrentSnapshot current;
    try (DrivenRollUp ending = new DrivenRollUp()) {
      ending.snapshot();
      current = ending.current();
      assertThat(current.get()).isPresent();
    }
    assertThat(current.get()).isEmpty();
  }
}
