package org.roundtable.workplan.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ResultLevel;
import org.roundtable.platform.problem.Problem;

/**
 * A whole framework as somebody writes it, each place told by the code of the result above.
 *
 * <p>An element that has an id is that one, whatever its code is now. One without is the element of
 * the same level and code, or a new one where there is none. What isn't named is removed.
 */
record NewFramework(
    @NotNull List<@NotNull @Valid NewResult> results,
    @Nullable List<@NotNull @Valid NewIndicator> indicators) {

  private static final String INDICATOR = "INDICATOR";

  /** An objective, outcome or output. */
  record NewResult(
      @Nullable UUID id,
      @NotNull ResultLevel level,
      @NotNull ElementCode code,
      @NotNull PublicText title,
      @Nullable PublicText description,
      @Nullable ElementCode parent,
      @Nullable Classification classification) {}

  /** An indicator of the result with this code. */
  record NewIndicator(
      @Nullable UUID id,
      @NotNull ElementCode code,
      @NotNull ElementCode result,
      @NotNull PublicText title,
      @NotNull IndicatorDetails details) {}

  /** The framework that takes the current one's place. */
  Framework inPlaceOf(Framework current, ProgrammeCode programme) {
    List<NewIndicator> named = Objects.requireNonNullElse(indicators, List.of());
    ElementIds ids = new ElementIds(programme, taken(current, named));
    List<UUID> resultIds = resultIds(current, ids);
    Map<ElementCode, UUID> byCode = new HashMap<>();
    for (int i = 0; i < results.size(); i++) {
      byCode.put(results.get(i).code(), resultIds.get(i));
    }
    List<ProgrammeResult> placed = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      placed.add(result(i, resultIds.get(i), byCode));
    }
    return new Framework(placed, indicators(named, current, ids, byCode));
  }

  private Set<UUID> taken(Framework current, List<NewIndicator> named) {
    Set<UUID> taken = new HashSet<>();
    current.results().forEach(result -> taken.add(result.id()));
    current.indicators().forEach(indicator -> taken.add(indicator.id()));
    Stream.concat(results.stream().map(NewResult::id), named.stream().map(NewIndicator::id))
        .filter(Objects::nonNull)
        .forEach(taken::add);
    return taken;
  }

  private List<UUID> resultIds(Framework current, ElementIds ids) {
    Map<UUID, ProgrammeResult> known = by(current.results(), ProgrammeResult::id);
    Map<ElementCode, ProgrammeResult> byCode = by(current.results(), ProgrammeResult::code);
    results.stream()
        .map(NewResult::id)
        .filter(Objects::nonNull)
        .map(known::get)
        .filter(Objects::nonNull)
        .forEach(result -> byCode.remove(result.code()));
    List<UUID> found = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      NewResult result = results.get(i);
      if (result.id() != null) {
        requireSame("results[%d]".formatted(i), result, known.get(result.id()));
        found.add(result.id());
      } else {
        ProgrammeResult same = byCode.get(result.code());
        found.add(
            same != null && same.level() == result.level()
                ? same.id()
                : ids.next(result.level().name(), result.code()));
      }
    }
    return found;
  }

  private static void requireSame(String path, NewResult result, @Nullable ProgrammeResult known) {
    if (known == null) {
      throw unknown(path + ".id");
    }
    if (known.level() != result.level()) {
      throw Problem.invalid(
          path + ".level",
          "Result %s is an %s for good. Leave its id out to put another one in its place."
              .formatted(known.code(), known.level()));
    }
  }

  private ProgrammeResult result(int i, UUID id, Map<ElementCode, UUID> byCode) {
    NewResult result = results.get(i);
    return new ProgrammeResult(
        id,
        result.level(),
        result.code(),
        result.title(),
        result.description(),
        place("results[%d].parent".formatted(i), result.parent(), byCode),
        Objects.requireNonNullElse(result.classification(), Classification.NONE));
  }

  private static List<ProgrammeIndicator> indicators(
      List<NewIndicator> named,
      Framework current,
      ElementIds ids,
      Map<ElementCode, UUID> resultsByCode) {
    Map<UUID, ProgrammeIndicator> known = by(current.indicators(), ProgrammeIndicator::id);
    Map<ElementCode, ProgrammeIndicator> byCode =
        by(current.indicators(), ProgrammeIndicator::code);
    named.stream()
        .map(NewIndicator::id)
        .filter(Objects::nonNull)
        .map(known::get)
        .filter(Objects::nonNull)
        .forEach(indicator -> byCode.remove(indicator.code()));
    List<ProgrammeIndicator> placed = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      NewIndicator indicator = named.get(i);
      UUID id = indicator.id();
      if (id != null && !known.containsKey(id)) {
        throw unknown("indicators[%d].id".formatted(i));
      }
      if (id == null) {
        ProgrammeIndicator same = byCode.get(indicator.code());
        id = same == null ? ids.next(INDICATOR, indicator.code()) : same.id();
      }
      String path = "indicators[%d].result".formatted(i);
      UUID result = Problem.required(path, place(path, indicator.result(), resultsByCode));
      placed.add(
          new ProgrammeIndicator(
              id, indicator.code(), result, indicator.title(), indicator.details()));
    }
    return placed;
  }

  private static @Nullable UUID place(
      String path, @Nullable ElementCode code, Map<ElementCode, UUID> byCode) {
    if (code != null && !byCode.containsKey(code)) {
      throw Problem.invalid(path, "The framework has no result %s.".formatted(code));
    }
    return code == null ? null : byCode.get(code);
  }

  private static Problem unknown(String path) {
    return Problem.invalid(
        path, "The programme has no such element. Leave the id out to add a new one.");
  }

  private static <K, V> Map<K, V> by(List<V> elements, Function<V, K> key) {
    return elements.stream().collect(Collectors.toMap(key, e -> e, (a, b) -> a, HashMap::new));
  }
}
