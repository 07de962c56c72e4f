package org.roundtable.workplan.framework;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.Disaggregation;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.contracts.workplan.ReportingFrequency;
import org.roundtable.platform.problem.Problem;

/**
 * How an indicator is measured, from where to where.
 *
 * @param measure what kind of values it has; {@link #requireValue} says how they look
 * @param unit what is counted, such as "people trained"
 * @param targets in their periods' order, each period once
 * @param disaggregations what its values are broken down by, which only numbers and percentages can
 *     be
 * @param meansOfVerification where the proof is found
 */
public record IndicatorDetails(
    Measure measure,
    @Nullable PublicText unit,
    @Nullable Baseline baseline,
    List<Target> targets,
    List<Disaggregation> disaggregations,
    @Nullable PublicText meansOfVerification,
    @Nullable ReportingFrequency frequency) {

  /** How many targets an indicator may have. */
  public static final int MOST_TARGETS = 60;

  private static final String DECIMAL = "-?[0-9]{1,15}(\\.[0-9]{1,6})?";

  /** Where it stood before, at the end of a year. */
  public record Baseline(PublicText value, Integer year) {

    public Baseline {
      Problem.required("value", value);
      Problem.required("year", year);
      if (year < 1900 || year > 2100) {
        throw Problem.invalid("year", "The year lies between 1900 and 2100.");
      }
    }
  }

  /** Where it is to stand at a period's end. */
  public record Target(Period period, PublicText value) {

    public Target {
      Problem.required("period", period);
      Problem.required("value", value);
    }
  }

  public IndicatorDetails {
    Problem.required("measure", measure);
    if (baseline != null) {
      requireValue("baseline.value", measure, baseline.value());
    }
    targets = targets == null ? List.of() : List.copyOf(targets);
    requireTargets(measure, targets);
    targets = targets.stream().sorted(Comparator.comparing(Target::period)).toList();
    disaggregations =
        disaggregations == null ? List.of() : disaggregations.stream().distinct().sorted().toList();
    if (!disaggregations.isEmpty() && !isCounted(measure)) {
      throw Problem.invalid("disaggregations", "Only numbers and percentages can be broken down.");
    }
  }

  /** Whether values of this kind are numbers. */
  public static boolean isCounted(Measure measure) {
    return switch (measure) {
      case NUMBER, PERCENTAGE -> true;
      case YES_NO, QUALITATIVE -> false;
    };
  }

  /**
   * Makes sure that a value fits what is measured: a decimal such as {@code 12.5} in the digits 0
   * to 9, {@code YES} or {@code NO}, or words.
   *
   * @param field the value's path, for the problem that names it
   */
  public static void requireValue(String field, Measure measure, PublicText value) {
    String text = value.value();
    switch (measure) {
      case NUMBER, PERCENTAGE -> {
        if (!text.matches(DECIMAL)) {
          throw Problem.invalid(
              field, "A value is a number in the digits 0 to 9, such as 12 or 12.5.");
        }
      }
      case YES_NO -> {
        if (!text.equals("YES") && !text.equals("NO")) {
          throw Problem.invalid(field, "A value is YES or NO.");
        }
      }
      case QUALITATIVE -> {
        // Words are free.
      }
    }
  }

  private static void requireTargets(Measure measure, List<Target> targets) {
    if (targets.size() > MOST_TARGETS) {
      throw Problem.invalid("targets", "There may be %d at most.".formatted(MOST_TARGETS));
    }
    Set<Period> periods = new HashSet<>();
    for (int i = 0; i < targets.size(); i++) {
      requireValue("targets[%d].value".formatted(i), measure, targets.get(i).value());
      if (!periods.add(targets.get(i).period())) {
        throw Problem.invalid("targets[%d].period".formatted(i), "Each period has one target.");
      }
    }
  }
}
