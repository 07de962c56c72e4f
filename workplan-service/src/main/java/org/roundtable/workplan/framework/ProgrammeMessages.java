package org.roundtable.workplan.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.workplan.ProgrammeFact;
import org.roundtable.platform.outbox.Publication;
import org.springframework.stereotype.Component;

/**
 * What a region's members hear of a programme, and what they make of it.
 *
 * <p>An office tells of each programme that it owns; where it has no members nobody reads it, and
 * once it has some they read it all.
 */
@Component
class ProgrammeMessages implements Publication<Programme> {

  @Override
  public Class<Programme> aggregate() {
    return Programme.class;
  }

  @Override
  public List<ProgrammeFact> facts(Programme programme, long version) {
    return programme.isOwn() ? List.of(fact(programme, version)) : List.of();
  }

  static ProgrammeFact fact(Programme programme, long version) {
    return new ProgrammeFact(
        programme.owner(),
        programme.id(),
        version,
        programme.code(),
        programme.name(),
        programme.start(),
        programme.end(),
        budget(programme.budget()),
        programme.funder(),
        programme.implementers(),
        programme.countries(),
        programme.framework().results().stream().map(ProgrammeMessages::result).toList(),
        programme.framework().indicators().stream().map(ProgrammeMessages::indicator).toList(),
        programme.changedAt());
  }

  private static ProgrammeFact.@Nullable Budget budget(@Nullable Budget budget) {
    return budget == null ? null : new ProgrammeFact.Budget(budget.currency(), budget.amount());
  }

  private static ProgrammeFact.Result result(ProgrammeResult result) {
    Classification codes = result.classification();
    return new ProgrammeFact.Result(
        result.id(),
        result.level(),
        result.code(),
        result.title(),
        result.description(),
        result.parent(),
        codes.purposeCodes(),
        codes.sdgTargets(),
        codes.genderMarker(),
        codes.dacGenderMarker());
  }

  private static ProgrammeFact.Indicator indicator(ProgrammeIndicator indicator) {
    IndicatorDetails details = indicator.details();
    return new ProgrammeFact.Indicator(
        indicator.id(),
        indicator.code(),
        indicator.result(),
        indicator.title(),
        details.measure(),
        details.unit(),
        details.baseline() == null
            ? null
            : new ProgrammeFact.Baseline(details.baseline().value(), details.baseline().year()),
        details.targets().stream()
            .map(target -> new ProgrammeFact.Target(target.period(), target.value()))
            .toList(),
        details.disaggregations(),
        details.meansOfVerification(),
        details.frequency());
  }

  /**
   * What a fact says of the programme.
   *
   * @throws org.roundtable.platform.problem.Problem if it breaks a rule of frameworks
   */
  static ProgrammeContent content(ProgrammeFact fact) {
    return new ProgrammeContent(
        fact.name(),
        fact.start(),
        fact.end(),
        fact.budget() == null ? null : new Budget(fact.budget().currency(), fact.budget().amount()),
        fact.funder(),
        fact.implementers(),
        fact.countries(),
        new Framework(
            fact.results().stream().map(ProgrammeMessages::result).toList(),
            fact.indicators().stream().map(ProgrammeMessages::indicator).toList()));
  }

  private static ProgrammeResult result(ProgrammeFact.Result result) {
    return new ProgrammeResult(
        result.id(),
        result.level(),
        result.code(),
        result.title(),
        result.description(),
        result.parent(),
        new Classification(
            result.purposeCodes(),
            result.sdgTargets(),
            result.genderMarker(),
            result.dacGenderMarker()));
  }

  private static ProgrammeIndicator indicator(ProgrammeFact.Indicator indicator) {
    return new ProgrammeIndicator(
        indicator.id(),
        indicator.code(),
        indicator.result(),
        indicator.title(),
        new IndicatorDetails(
            indicator.measure(),
            indicator.unit(),
            indicator.baseline() == null
                ? null
                : new IndicatorDetails.Baseline(
                    indicator.baseline().value(), indicator.baseline().year()),
            indicator.targets().stream()
                .map(target -> new IndicatorDetails.Target(target.period(), target.value()))
                .toList(),
            indicator.disaggregations(),
            indicator.meansOfVerification(),
            indicator.frequency()));
  }
}
