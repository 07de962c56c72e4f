package org.roundtable.workplan.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/**
 * What a programme says of itself: what its owner decides, sends down and proposes.
 *
 * @param end the last day, not before {@code start}
 */
record ProgrammeContent(
    PublicText name,
    LocalDate start,
    LocalDate end,
    @Nullable Budget budget,
    @Nullable PublicText funder,
    List<PublicText> implementers,
    List<CountryCode> countries,
    Framework framework) {

  ProgrammeContent {
    if (end.isBefore(start)) {
      throw Problem.invalid("end", "The programme ends before it starts.");
    }
    if (framework.objectives().isEmpty()) {
      throw Problem.invalid("objectives", "A programme has at least one objective.");
    }
  }

  ProgrammeContent with(Framework other) {
    return new ProgrammeContent(name, start, end, budget, funder, implementers, countries, other);
  }

  /** Its own fields by name, as text; those that are empty left out. */
  Fields fields() {
    return new Fields()
        .put("name", name)
        .put("start", start)
        .put("end", end)
        .put("budget.currency", budget == null ? null : budget.currency())
        .put("budget.amount", budget == null ? null : budget.amount().toPlainString())
        .put("funder", funder)
        .put("implementers", joined(implementers))
        .put("countries", joined(countries));
  }

  private static String joined(List<?> several) {
    return several.stream().map(Object::toString).collect(Collectors.joining("; "));
  }
}
