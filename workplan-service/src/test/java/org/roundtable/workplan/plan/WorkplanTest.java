package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.Objective;

class WorkplanTest {

  private static final Instant NOW = Instant.parse("2019-12-15T08:00:00Z");

  @Test
  void an_activity_serves_an_objective_of_the_programme() {
    assertThat(draft().plan(activity(1), NOW).activities()).hasSize(1);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> draft().plan(activity(6), NOW))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(PlanProblems.UNKNOWN_OBJECTIVE))
        .withMessageContaining("no objective 6");
  }

  @Test
  void an_activity_does_not_end_before_it_starts() {
    LocalDate start = LocalDate.of(2020, 3, 1);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() ->
            new Activity(
                UUID.randomUUID(),
                1,
                new PublicText("Training"),
                ActivityStatus.PLANNED,
                start,
                start.minusDays(1)))
        .withMessageContaining("ends before it starts");
  }

  @ParameterizedTest
  @EnumSource(
      value = PlanState.class,
      names = {"IN_REVIEW", "VALIDATED", "WITHDRAWN"})
  void a_plan_that_is_not_open_takes_no_new_activity(PlanState state) {
    Workplan plan = draft().withState(state);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> plan.plan(activity(1), NOW))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(PlanProblems.WRONG_STATE));
  }

  @Test
  void a_submitted_draft_is_in_review() {
    assertThat(draft().submit(NOW).state()).isEqualTo(PlanState.IN_REVIEW);
  }

  @Test
  void a_validated_plan_still_takes_progress() {
    Workplan planned = draft().plan(activity(1), NOW);
    UUID activity = planned.activities().getFirst().id();
    Workplan validated = planned.withState(PlanState.VALIDATED);

    assertThat(validated.report(activity, ActivityStatus.UNDERWAY, NOW).activities())
        .singleElement()
        .satisfies(a -> assertThat(a.status()).isEqualTo(ActivityStatus.UNDERWAY));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "DRAFT,     'IN_REVIEW,WITHDRAWN'",
    "IN_REVIEW, 'REVISED,VALIDATED,WITHDRAWN'",
    "REVISED,   'IN_REVIEW,WITHDRAWN'",
    "VALIDATED, 'DRAFT'",
    "WITHDRAWN, ''"
  })
  void each_state_is_followed_by_these_and_no_others(PlanState from, String allowed) {
    List<String> next = List.of(allowed.split(","));

    for (PlanState to : PlanState.values()) {
      assertThat(PlanTransitions.allows(from, to)).isEqualTo(next.contains(to.name()));
    }
  }

  private static Activity activity(int objective) {
    return new Activity(
        UUID.randomUUID(),
        objective,
        new PublicText("Train investigators"),
        ActivityStatus.PLANNED,
        LocalDate.of(2020, 3, 1),
        LocalDate.of(2020, 3, 5));
  }

  private static Workplan draft() {
    return new Workplan(
        UUID.randomUUID(),
        null,
        new OfficeCode("IQ"),
        new CountryCode("IQ"),
        new ProgrammeCode("GLOACT-AME"),
        new PublicText("Workplan Iraq"),
        2020,
        3,
        PlanState.DRAFT,
        List.of(),
        List.of(new Objective(1, new PublicText("Strategy and policy development"))),
        List.of(),
        NOW,
        List.of());
  }
}
