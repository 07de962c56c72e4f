package org.roundtable.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.roundtable.workplan.framework.Objective;

class WorkplanTest {

  private static final Instant NOW = Instant.parse("2019-12-15T08:00:00Z");
  private static final InstitutionCode INTERIOR = new InstitutionCode("MoI");
  private static final InstitutionCode JUSTICE = new InstitutionCode("MoJ");
  private static final InstitutionCode COUNCIL = new InstitutionCode("SJC");

  @ParameterizedTest
  @EnumSource(
      value = PlanState.class,
      names = {"IN_REVIEW", "VALIDATED", "WITHDRAWN"})
  void a_plan_that_is_not_open_takes_no_change(PlanState state) {
    Workplan plan = draft().withState(state);

    assertProblem(PlanProblems.WRONG_STATE, () -> plan.requireOpen(UUID.randomUUID()));
  }

  @Test
  void a_plan_is_validated_once_all_who_must_have_signed_and_the_quorum_is_reached() {
    Workplan plan = inReview(new ValidationRule(List.of(INTERIOR), 2));

    Workplan two = plan.sign(validated(JUSTICE), NOW).sign(validated(COUNCIL), NOW);
    assertThat(two.state()).as("the one that must sign is missing").isEqualTo(PlanState.IN_REVIEW);

    Workplan three = two.sign(validated(INTERIOR), NOW);
    assertThat(three.state()).isEqualTo(PlanState.VALIDATED);
    assertThat(three.validated()).isEqualTo(1);
  }

  @Test
  void one_institution_alone_is_not_a_quorum_of_two() {
    Workplan plan = inReview(new ValidationRule(List.of(INTERIOR), 2));

    assertThat(plan.sign(validated(INTERIOR), NOW).state()).isEqualTo(PlanState.IN_REVIEW);
  }

  @Test
  void an_institution_signs_a_version_once() {
    Workplan signed = inReview(new ValidationRule(List.of(), 2)).sign(validated(INTERIOR), NOW);

    assertProblem(ProblemType.ALREADY_EXISTS, () -> signed.sign(validated(INTERIOR), NOW));
  }

  @Test
  void what_is_signed_is_the_version_that_was_seen() {
    Workplan plan = inReview(ValidationRule.ONE);

    assertProblem(
        PlanProblems.OTHER_CONTENT,
        () -> plan.sign(signOff(INTERIOR, SignOff.Decision.VALIDATED, "another", List.of()), NOW));
  }

  @Test
  void a_plan_that_is_returned_for_single_items_opens_these_only() {
    UUID returned = UUID.randomUUID();
    Workplan plan =
        inReview(ValidationRule.ONE)
            .sign(signOff(JUSTICE, SignOff.Decision.RETURNED, "hash-1", List.of(returned)), NOW);

    assertThat(plan.state()).isEqualTo(PlanState.REVISED);
    plan.requireOpen(returned);
    assertProblem(PlanProblems.ITEM_SEALED, () -> plan.requireOpen(UUID.randomUUID()));
    assertProblem(PlanProblems.ITEM_SEALED, () -> plan.requireOpen(null));
  }

  @Test
  void a_return_needs_a_reason() {
    assertProblem(
        ProblemType.INVALID_FIELD,
        () ->
            new SignOff(
                JUSTICE,
                1,
                "hash-1",
                SignOff.Decision.RETURNED,
                new PublicText("Minister"),
                null,
                List.of(),
                false,
                NOW));
  }

  @Test
  void a_plan_with_a_validated_version_is_not_withdrawn_and_one_without_has_none_to_go_back_to() {
    Workplan redrafted =
        inReview(ValidationRule.ONE).sign(validated(INTERIOR), NOW).redraft(List.of(), NOW);

    assertProblem(
        PlanProblems.WRONG_STATE, () -> redrafted.withdraw(new PublicText("No money"), NOW));
    assertThat(redrafted.discard(NOW).state()).isEqualTo(PlanState.VALIDATED);
    assertProblem(PlanProblems.WRONG_STATE, () -> draft().discard(NOW));
  }

  @Test
  void rules_of_signing_do_not_change_while_institutions_sign() {
    Workplan signed = inReview(new ValidationRule(List.of(), 2)).sign(validated(INTERIOR), NOW);

    assertProblem(PlanProblems.WRONG_STATE, () -> signed.validateBy(ValidationRule.ONE, NOW));
  }

  private static void assertProblem(ProblemType type, Runnable command) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(command::run)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
  }

  private static Workplan inReview(ValidationRule rule) {
    return draft().validateBy(rule, NOW).submit(new PlanVersion(1, "hash-1", NOW, 3, 2), NOW);
  }

  private static SignOff validated(InstitutionCode institution) {
    return signOff(institution, SignOff.Decision.VALIDATED, "hash-1", List.of());
  }

  private static SignOff signOff(
      InstitutionCode institution, SignOff.Decision decision, String hash, List<UUID> items) {
    @Nullable PublicText reason =
        decision == SignOff.Decision.RETURNED ? new PublicText("Not yet") : null;
    return new SignOff(
        institution,
        1,
        hash,
        decision,
        new PublicText("Minister"),
        reason,
        items.stream()
            .map(item -> new SignOff.ReturnedItem(item, new PublicText("Too dear")))
            .toList(),
        false,
        NOW);
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
        null,
        ValidationRule.ONE,
        List.of(),
        List.of(),
        null,
        NOW,
        List.of());
  }
}
