package org.roundtable.workplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.RoundState;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.workplan.plan.PlanHead;

class RoundTest {

  static final Instant NOW = Instant.parse("2019-12-15T08:00:00Z");
  static final InstitutionCode INTERIOR = new InstitutionCode("MoI");
  static final InstitutionCode JUSTICE = new InstitutionCode("MoJ");

  @Test
  void a_round_invites_more_and_gives_more_time_and_uninvites_nobody() {
    Round more = open(INTERIOR).call(call(LocalDate.of(2020, 1, 31), INTERIOR, JUSTICE), NOW);

    assertThat(more.institutions()).containsExactly(INTERIOR, JUSTICE);
    assertThat(more.deadline()).isEqualTo("2020-01-31");
    assertProblem(
        ProblemType.INVALID_FIELD, () -> more.call(call(LocalDate.of(2020, 1, 31), JUSTICE), NOW));
  }

  @Test
  void a_closed_round_stays_as_it_is() {
    Round closed = open(INTERIOR).close(NOW);

    assertThat(closed.state()).isEqualTo(RoundState.CLOSED);
    assertProblem(ReviewProblems.ROUND_STATE, () -> closed.close(NOW));
    assertProblem(
        ReviewProblems.ROUND_STATE, () -> closed.call(call(closed.deadline(), INTERIOR), NOW));
    assertProblem(ReviewProblems.ROUND_STATE, () -> closed.requireTaking(plan(2)));
  }

  @ParameterizedTest
  @EnumSource(value = PlanState.class, mode = EnumSource.Mode.EXCLUDE, names = "IN_REVIEW")
  void an_open_round_takes_nothing_once_its_plan_is_no_longer_in_review(PlanState state) {
    Round round = open(INTERIOR);

    round.requireTaking(plan(2));
    assertProblem(ReviewProblems.ROUND_STATE, () -> round.requireTaking(plan(state, 2)));
    assertProblem(ReviewProblems.ROUND_STATE, () -> round.requireTaking(plan(3)));
  }

  @Test
  void it_invites_somebody_and_each_once() {
    LocalDate deadline = LocalDate.of(2019, 12, 31);

    assertProblem(ProblemType.INVALID_FIELD, () -> call(deadline));
    assertProblem(ProblemType.INVALID_FIELD, () -> call(deadline, INTERIOR, INTERIOR));
    assertProblem(ProblemType.INVALID_FIELD, () -> call(LocalDate.of(1019, 12, 31), INTERIOR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://unodc.org/a.pdf", "javascript:alert(1)", "file:///etc/passwd", "https:x"})
  void what_is_to_be_read_lies_at_a_safe_address(String link) {
    assertProblem(
        ProblemType.INVALID_FIELD,
        () -> new Material(new PublicText("Assessment report"), URI.create(link)));
  }

  static void assertProblem(ProblemType type, Runnable command) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(command::run)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
  }

  static Round open(InstitutionCode... invited) {
    return Round.open(
        UUID.randomUUID(), plan(2), 1, call(LocalDate.of(2019, 12, 31), invited), false, NOW);
  }

  private static Round.Call call(LocalDate deadline, InstitutionCode... invited) {
    return new Round.Call(List.of(invited), deadline, List.of(), null);
  }

  private static PlanHead plan(int latest) {
    return plan(PlanState.IN_REVIEW, latest);
  }

  private static PlanHead plan(PlanState state, int latest) {
    return new PlanHead(
        new UUID(0, 1),
        new OfficeCode("IQ"),
        new CountryCode("IQ"),
        new ProgrammeCode("GLOACT-AME"),
        new PublicText("Workplan Iraq"),
        state,
        latest,
        null,
        Set.of());
  }
}
