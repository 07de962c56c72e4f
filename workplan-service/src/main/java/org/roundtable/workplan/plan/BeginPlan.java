package org.roundtable.workplan.plan;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.Programme;
import org.roundtable.workplan.framework.Programmes;
import org.springframework.stereotype.Component;

/** Begins a draft, with the programme's framework in it. */
@Component
class BeginPlan {

  private final Workplans workplans;
  private final Programmes programmes;
  private final FrameworkItems framework;
  private final OfficeProperties office;
  private final InstantSource clock;

  BeginPlan(
      Workplans workplans,
      Programmes programmes,
      FrameworkItems framework,
      OfficeProperties office,
      InstantSource clock) {
    this.workplans = workplans;
    this.programmes = programmes;
    this.framework = framework;
    this.office = office;
    this.clock = clock;
  }

  Workplan begin(
      NewId id,
      ProgrammeCode code,
      PublicText title,
      @Nullable CountryCode country,
      int firstYear,
      int years,
      List<PublicText> basis) {
    Programme programme = programme(code);
    Workplan draft =
        new Workplan(
            id.value(),
            null,
            office.code(),
            country(country),
            programme.code(),
            title,
            firstYear,
            years,
            PlanState.DRAFT,
            basis,
            programme.objectives(),
            List.of(),
            null,
            ValidationRule.ONE,
            List.of(),
            List.of(),
            null,
            clock.instant(),
            List.of());
    // The items first: a crash in between leaves some that the repeated request finds again.
    framework.align(programme.framework(), draft);
    return id.insert(workplans, draft);
  }

  private Programme programme(ProgrammeCode code) {
    return programmes
        .findByCode(code)
        .orElseThrow(() ->
            new Problem(
                PlanProblems.UNKNOWN_PROGRAMME,
                "programme",
                "No programme %s is known here. Enter it first.".formatted(code)));
  }

  private CountryCode country(@Nullable CountryCode given) {
    CountryCode country = given == null ? office.country() : given;
    if (country == null) {
      throw Problem.invalid("country", "Say which country the plan is for.");
    }
    return country;
  }
}
