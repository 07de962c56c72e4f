package org.roundtable.workplan.framework;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.workplan.ResultLevel;
import org.roundtable.platform.problem.Problem;

/**
 * What a programme is to reach: objectives, under them outcomes and outputs, and the indicators
 * that tell of them.
 *
 * <p>A result lies under one of a higher level, so an output may lie under an objective where a
 * programme has no outcomes. Results and indicators share one set of codes, each once, and lie in
 * the codes' order.
 */
public record Framework(List<ProgrammeResult> results, List<ProgrammeIndicator> indicators) {

  /** How many results a programme may have. */
  public static final int MOST_RESULTS = 1_000;

  /** How many indicators a programme may have. */
  public static final int MOST_INDICATORS = 2_000;

  public Framework {
    if (results.size() > MOST_RESULTS) {
      throw Problem.invalid("results", "There may be %,d at most.".formatted(MOST_RESULTS));
    }
    if (indicators.size() > MOST_INDICATORS) {
      throw Problem.invalid("indicators", "There may be %,d at most.".formatted(MOST_INDICATORS));
    }
    requireEachOnce(results, indicators);
    requirePlaces(results, indicators);
    results = results.stream().sorted(Comparator.comparing(ProgrammeResult::code)).toList();
    indicators =
        indicators.stream().sorted(Comparator.comparing(ProgrammeIndicator::code)).toList();
  }

  private static void requireEachOnce(
      List<ProgrammeResult> results, List<ProgrammeIndicator> indicators) {
    Set<UUID> ids = new HashSet<>();
    Set<ElementCode> codes = new HashSet<>();
    for (int i = 0; i < results.size(); i++) {
      ProgrammeResult result = results.get(i);
      requireNew("results[%d]".formatted(i), ids.add(result.id()), codes.add(result.code()));
    }
    for (int i = 0; i < indicators.size(); i++) {
      ProgrammeIndicator indicator = indicators.get(i);
      requireNew(
          "indicators[%d]".formatted(i), ids.add(indicator.id()), codes.add(indicator.code()));
    }
  }

  private static void requireNew(String path, boolean idIsNew, boolean codeIsNew) {
    if (!codeIsNew) {
      throw Problem.invalid(path + ".code", "Each result and indicator has a code of its own.");
    }
    if (!idIsNew) {
      throw Problem.invalid(path + ".id", "Each result and indicator is named once.");
    }
  }

  private static void requirePlaces(
      List<ProgrammeResult> results, List<ProgrammeIndicator> indicators) {
    Map<UUID, ResultLevel> levels = new HashMap<>();
    results.forEach(result -> levels.put(result.id(), result.level()));
    for (int i = 0; i < results.size(); i++) {
      requireParent("results[%d]".formatted(i), results.get(i), levels);
    }
    for (int i = 0; i < indicators.size(); i++) {
      if (!levels.containsKey(indicators.get(i).result())) {
        throw Problem.invalid(
            "indicators[%d].result".formatted(i), "The framework has no such result.");
      }
    }
  }

  private static void requireParent(
      String path, ProgrammeResult result, Map<UUID, ResultLevel> levels) {
    UUID parent = result.parent();
    if (result.level() == ResultLevel.OBJECTIVE) {
      if (parent != null) {
        throw Problem.invalid(path + ".parent", "An objective lies under nothing.");
      }
      if (!result.code().value().matches("[1-9][0-9]{0,4}")) {
        throw Problem.invalid(path + ".code", "An objective's code is a number from 1 on.");
      }
      return;
    }
    ResultLevel above = parent == null ? null : levels.get(parent);
    if (above == null) {
      throw Problem.invalid(path + ".parent", "Name the result that it lies under.");
    }
    if (above.compareTo(result.level()) >= 0) {
      throw Problem.invalid(
          path + ".parent", "%s can't lie under %s.".formatted(result.level(), above));
    }
  }

  /** Its first level, by number. */
  public List<Objective> objectives() {
    return results.stream()
        .filter(result -> result.level() == ResultLevel.OBJECTIVE)
        .map(result -> new Objective(Integer.parseInt(result.code().value()), result.title()))
        .toList();
  }

  /** The results' codes, which people know, by their ids. */
  Map<UUID, ElementCode> codes() {
    return results.stream().collect(Collectors.toMap(ProgrammeResult::id, ProgrammeResult::code));
  }
}
