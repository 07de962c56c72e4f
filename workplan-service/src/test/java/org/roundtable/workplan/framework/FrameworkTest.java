package org.roundtable.workplan.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.PurposeCode;
import org.roundtable.contracts.SdgTarget;
import org.roundtable.contracts.workplan.Disaggregation;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.contracts.workplan.ResultLevel;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.IndicatorDetails.Baseline;
import org.roundtable.workplan.framework.IndicatorDetails.Target;
import org.roundtable.workplan.framework.NewFramework.NewIndicator;
import org.roundtable.workplan.framework.NewFramework.NewResult;

class FrameworkTest {

  private static final ProgrammeCode PROGRAMME = new ProgrammeCode("GLOACT-AME");
  private static final Framework NONE = new Framework(List.of(), List.of());
  private static final IndicatorDetails YES_OR_NO =
      new IndicatorDetails(Measure.YES_NO, null, null, List.of(), List.of(), null, null);

  @Test
  void an_output_lies_under_an_outcome_or_where_there_is_none_under_an_objective() {
    Framework framework =
        framework(
            result(null, ResultLevel.OBJECTIVE, "2", null),
            result(null, ResultLevel.OUTPUT, "2.1", "2"),
            result(null, ResultLevel.OUTCOME, "1.1", "1"),
            result(null, ResultLevel.OUTPUT, "1.1.1", "1.1"),
            result(null, ResultLevel.OBJECTIVE, "1", null));

    assertThat(framework.results())
        .extracting(r -> r.code().value())
        .containsExactly("1", "1.1", "1.1.1", "2", "2.1");
    assertThat(framework.objectives()).extracting(Objective::number).containsExactly(1, 2);
  }

  @Test
  void what_lies_nowhere_or_in_the_wrong_place_is_named() {
    NewResult one = result(null, ResultLevel.OBJECTIVE, "1", null);
    assertNamed(
        "results[1].parent", () -> framework(one, result(null, ResultLevel.OUTCOME, "1.1", null)));
    assertNamed(
        "results[1].parent", () -> framework(one, result(null, ResultLevel.OUTCOME, "1.1", "7")));
    assertNamed(
        "results[1].parent", () -> framework(one, result(null, ResultLevel.OBJECTIVE, "2", "1")));
    assertNamed(
        "results[2].parent",
        () ->
            framework(
                one,
                result(null, ResultLevel.OUTPUT, "1.1", "1"),
                result(null, ResultLevel.OUTCOME, "1.2", "1.1")));
    assertNamed(
        "results[1].code", () -> framework(one, result(null, ResultLevel.OUTCOME, "1", "1")));
    assertNamed(
        "results[0].code", () -> framework(result(null, ResultLevel.OBJECTIVE, "1.1", null)));
    assertNamed(
        "indicators[0].result",
        () ->
            new NewFramework(List.of(one), List.of(indicator("1.a", "3")))
                .inPlaceOf(NONE, PROGRAMME));
    assertNamed(
        "indicators[0].code",
        () ->
            new NewFramework(List.of(one), List.of(indicator("1", "1")))
                .inPlaceOf(NONE, PROGRAMME));
  }

  @Test
  void an_element_keeps_its_identity_by_its_id_or_else_by_its_code() {
    Framework first =
        framework(
            result(null, ResultLevel.OBJECTIVE, "1", null),
            result(null, ResultLevel.OUTCOME, "1.1", "1"));
    UUID objective = first.results().get(0).id();
    UUID outcome = first.results().get(1).id();

    Framework renumbered =
        new NewFramework(
                List.of(
                    result(objective, ResultLevel.OBJECTIVE, "2", null),
                    result(null, ResultLevel.OBJECTIVE, "1", null),
                    result(null, ResultLevel.OUTCOME, "1.1", "2")),
                List.of())
            .inPlaceOf(first, PROGRAMME);

    assertThat(renumbered.results().get(0).id())
        .as("the new objective 1 is another one than that which was 1 before")
        .isNotEqualTo(objective);
    assertThat(renumbered.results().get(1).id()).isEqualTo(outcome);
    assertThat(renumbered.results().get(1).parent()).isEqualTo(objective);
  }

  @Test
  void an_id_of_nothing_and_another_level_are_named() {
    Framework first = framework(result(null, ResultLevel.OBJECTIVE, "1", null));
    UUID objective = first.results().getFirst().id();

    assertNamed(
        "results[0].id",
        () ->
            new NewFramework(
                    List.of(result(UUID.randomUUID(), ResultLevel.OBJECTIVE, "1", null)), null)
                .inPlaceOf(first, PROGRAMME));
    assertNamed(
        "results[1].level",
        () ->
            new NewFramework(
                    List.of(
                        result(null, ResultLevel.OBJECTIVE, "2", null),
                        result(objective, ResultLevel.OUTCOME, "1", "2")),
                    null)
                .inPlaceOf(first, PROGRAMME));
    assertNamed(
        "results[1].id",
        () ->
            new NewFramework(
                    List.of(
                        result(objective, ResultLevel.OBJECTIVE, "1", null),
                        result(objective, ResultLevel.OBJECTIVE, "2", null)),
                    null)
                .inPlaceOf(first, PROGRAMME));
  }

  @Test
  void two_offices_that_enter_the_same_objectives_speak_of_the_same() {
    Framework one = framework(result(null, ResultLevel.OBJECTIVE, "1", null));
    Framework other =
        framework(
            result(null, ResultLevel.OBJECTIVE, "1", null),
            result(null, ResultLevel.OUTCOME, "1.1", "1"));

    assertThat(FrameworkDifference.between(one, other)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, twelve",
    "NUMBER, ١٢",
    "NUMBER, '1,000'",
    "NUMBER, 1e3",
    "PERCENTAGE, 12%",
    "PERCENTAGE, ۱۲",
    "YES_NO, yes",
    "YES_NO, 1"
  })
  void a_value_that_the_measure_does_not_know_is_named(Measure measure, String value) {
    PublicText text = new PublicText(value);
    assertNamed(
        "baseline.value",
        () ->
            new IndicatorDetails(
                measure, null, new Baseline(text, 2018), List.of(), List.of(), null, null));
    assertNamed(
        "targets[0].value",
        () ->
            new IndicatorDetails(
                measure,
                null,
                null,
                List.of(new Target(new Period("2020"), text)),
                List.of(),
                null,
                null));
  }

  @Test
  void what_an_indicator_can_not_have_is_named() {
    Target target = new Target(new Period("2020-Q1"), new PublicText("12.50"));
    assertNamed(
        "targets[1].period",
        () ->
            new IndicatorDetails(
                Measure.NUMBER, null, null, List.of(target, target), List.of(), null, null));
    assertNamed(
        "disaggregations",
        () ->
            new IndicatorDetails(
                Measure.QUALITATIVE,
                null,
                null,
                List.of(),
                List.of(Disaggregation.SEX),
                null,
                null));
    assertNamed("year", () -> new Baseline(new PublicText("1"), 18));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4})
  void a_gender_marker_has_its_scale(int marker) {
    assertNamed("genderMarker", () -> new Classification(List.of(), List.of(), marker, null));
    assertNamed("dacGenderMarker", () -> new Classification(List.of(), List.of(), null, 3));
  }

  @Test
  void codes_are_kept_once_and_in_their_order() {
    Classification codes =
        new Classification(
            List.of(new PurposeCode("15190"), new PurposeCode("15136"), new PurposeCode("15190")),
            List.of(new SdgTarget("16.2"), new SdgTarget("5.2")),
            3,
            2);

    assertThat(codes.purposeCodes()).hasToString("[15136, 15190]");
    assertThat(codes.sdgTargets()).hasToString("[5.2, 16.2]");
  }

  @Test
  void what_members_read_of_a_fact_is_what_the_owner_has() {
    for (long seed = 0; seed < 200; seed++) {
      Programme programme =
          Programme.entered(
              UUID.randomUUID(),
              PROGRAMME,
              new OfficeCode("RAME"),
              Frameworks.programme(new Frameworks(new Random(seed)).any()),
              java.time.Instant.EPOCH);

      assertThat(ProgrammeMessages.content(ProgrammeMessages.fact(programme, 0)))
          .isEqualTo(programme.content());
    }
  }

  private static Framework framework(NewResult... results) {
    return new NewFramework(List.of(results), null).inPlaceOf(NONE, PROGRAMME);
  }

  private static NewResult result(
      @Nullable UUID id, ResultLevel level, String code, @Nullable String parent) {
    return new NewResult(
        id,
        level,
        new ElementCode(code),
        new PublicText("Result"),
        null,
        parent == null ? null : new ElementCode(parent),
        null);
  }

  private static NewIndicator indicator(String code, String result) {
    return new NewIndicator(
        null,
        new ElementCode(code),
        new ElementCode(result),
        new PublicText("Indicator"),
        YES_OR_NO);
  }

  private static void assertNamed(String field, ThrowingCallable refused) {
    assertThatThrownBy(refused)
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.toDetail().getProperties()).containsEntry("field", field));
  }
}
