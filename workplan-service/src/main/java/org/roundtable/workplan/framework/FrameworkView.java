package org.roundtable.workplan.framework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ResultLevel;

/**
 * A programme's framework as it is shown: what lies where is told by codes.
 *
 * @param editable whether this office owns it
 * @param levels what the programme's funder calls them, by language tag
 */
record FrameworkView(
    ProgrammeCode programme,
    long version,
    OfficeCode owner,
    boolean editable,
    List<Level> levels,
    List<Result> results,
    List<Indicator> indicators) {

  /** A level and what it is called. */
  record Level(ResultLevel level, Map<String, String> labels) {}

  /** An objective, outcome or output. */
  record Result(
      UUID id,
      ResultLevel level,
      ElementCode code,
      PublicText title,
      @Nullable PublicText description,
      @Nullable ElementCode parent,
      Classification classification) {}

  /** An indicator of the result with this code. */
  record Indicator(
      UUID id, ElementCode code, ElementCode result, PublicText title, IndicatorDetails details) {}

  static FrameworkView of(Programme programme, Vocabularies vocabularies) {
    Map<UUID, ElementCode> codes = programme.framework().codes();
    return new FrameworkView(
        programme.code(),
        programme.revision(),
        programme.owner(),
        programme.isOwn(),
        levels(vocabularies.levels(programme.funder())),
        programme.framework().results().stream().map(result -> result(result, codes)).toList(),
        programme.framework().indicators().stream()
            .map(i ->
                new Indicator(i.id(), i.code(), code(codes, i.result()), i.title(), i.details()))
            .toList());
  }

  static List<Level> levels(Map<ResultLevel, Map<String, String>> labels) {
    return List.of(ResultLevel.values()).stream()
        .map(level -> new Level(level, labels.getOrDefault(level, Map.of())))
        .toList();
  }

  private static Result result(ProgrammeResult result, Map<UUID, ElementCode> codes) {
    return new Result(
        result.id(),
        result.level(),
        result.code(),
        result.title(),
        result.description(),
        result.parent() == null ? null : code(codes, result.parent()),
        result.classification());
  }

  private static ElementCode code(Map<UUID, ElementCode> codes, UUID result) {
    return java.util.Objects.requireNonNull(codes.get(result));
  }
}
