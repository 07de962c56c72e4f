package org.roundtable.workplan.progress.result;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.Disaggregation;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.IndicatorDetails;

/** What must hold of the parts of a value. */
final class Parts {

  /** How many parts a value may have. */
  static final int MOST = 500;

  private Parts() {}

  /**
   * That the parts are by what the indicator is broken down by and by nothing else, that nobody is
   * counted twice, and that those by the same don't come to more than the whole.
   *
   * @throws Problem that names the part
   */
  static void require(IndicatorDetails details, PublicText whole, List<Part> parts) {
    if (parts.size() > MOST || parts.stream().anyMatch(Objects::isNull)) {
      throw Problem.invalid("parts", "A value has up to %d parts.".formatted(MOST));
    }
    Map<Set<Disaggregation>, BigDecimal> sums = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      requireDeclared(details, part, i);
      for (int j = 0; j < i; j++) {
        if (part.overlaps(parts.get(j))) {
          throw Problem.invalid(
              "parts[%d]".formatted(i), "It has people in common with parts[%d].".formatted(j));
        }
      }
      BigDecimal sum = sums.merge(part.dimensions(), part.value(), BigDecimal::add);
      if (details.measure() == Measure.NUMBER && sum.compareTo(new BigDecimal(whole.value())) > 0) {
        throw Problem.invalid(
            "parts[%d].value".formatted(i),
            "The parts by %s come to %s so far, more than the whole of %s."
                .formatted(part.dimensions(), sum.toPlainString(), whole));
      }
    }
  }

  private static void requireDeclared(IndicatorDetails details, Part part, int index) {
    for (Disaggregation by : part.dimensions()) {
      if (!details.disaggregations().contains(by)) {
        throw Problem.invalid(
            "parts[%d].%s".formatted(index, field(by)),
            details.disaggregations().isEmpty()
                ? "The indicator isn't broken down."
                : "The indicator is broken down by %s only.".formatted(details.disaggregations()));
      }
    }
  }

  private static String field(Disaggregation by) {
    return switch (by) {
      case SEX -> "sex";
      case AGE -> "ageBand";
      case INSTITUTION_KIND -> "institutionKind";
      case LOCATION -> "place";
    };
  }
}
