package org.roundtable.workplan.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ResultLevel;
import org.roundtable.workplan.framework.ElementChange.Change;
import org.roundtable.workplan.framework.ElementChange.Kind;

/**
 * What differs between two states of a programme, element by element and field by field: applied to
 * the first it gives the second.
 *
 * @param programme the programme's own fields
 * @param elements in the order of their codes
 */
public record FrameworkDifference(List<FieldChange> programme, List<ElementChange> elements) {

  /** An element of either kind, for comparing. */
  private record Element(
      UUID id,
      Kind kind,
      @Nullable ResultLevel level,
      ElementCode code,
      PublicText title,
      Fields fields) {}

  static FrameworkDifference between(ProgrammeContent before, ProgrammeContent after) {
    return new FrameworkDifference(
        before.fields().changesTo(after.fields()), between(before.framework(), after.framework()));
  }

  static List<ElementChange> between(Framework before, Framework after) {
    Map<String, String> codes = new HashMap<>(codes(before));
    SequencedMap<UUID, Element> old = elements(before);
    SequencedMap<UUID, Element> now = elements(after);
    List<ElementChange> changes = new ArrayList<>();
    old.forEach((id, element) -> {
      if (!now.containsKey(id)) {
        changes.add(change(element, Change.REMOVED, element.fields().changesTo(new Fields())));
      }
    });
    now.forEach((id, element) -> {
      Element earlier = old.get(id);
      List<FieldChange> fields =
          (earlier == null ? new Fields() : earlier.fields()).changesTo(element.fields());
      if (earlier == null || !fields.isEmpty()) {
        changes.add(change(element, earlier == null ? Change.ADDED : Change.CHANGED, fields));
      }
    });
    Map<String, String> newCodes = codes(after);
    return changes.stream()
        .sorted(Comparator.comparing(ElementChange::code))
        .map(change -> named(change, codes, newCodes))
        .toList();
  }

  /** The elements that change, or are no more. */
  List<UUID> touching() {
    return elements.stream()
        .filter(change -> change.change() != Change.ADDED)
        .map(ElementChange::element)
        .toList();
  }

  /** How many elements are changed so. */
  long count(Change change) {
    return elements.stream().filter(element -> element.change() == change).count();
  }

  private static ElementChange change(Element element, Change change, List<FieldChange> fields) {
    return new ElementChange(
        element.id(),
        element.kind(),
        element.level(),
        element.code(),
        element.title(),
        change,
        fields);
  }

  /** Places are compared by the results' ids and told by their codes. */
  private static ElementChange named(
      ElementChange change, Map<String, String> codes, Map<String, String> newCodes) {
    List<FieldChange> fields =
        change.fields().stream()
            .map(field ->
                field.field().equals("parent") || field.field().equals("result")
                    ? new FieldChange(
                        field.field(), code(codes, field.before()), code(newCodes, field.after()))
                    : field)
            .toList();
    return new ElementChange(
        change.element(),
        change.kind(),
        change.level(),
        change.code(),
        change.title(),
        change.change(),
        fields);
  }

  private static @Nullable String code(Map<String, String> codes, @Nullable String id) {
    return id == null ? null : codes.get(id);
  }

  private static Map<String, String> codes(Framework framework) {
    return framework.results().stream()
        .collect(Collectors.toMap(result -> result.id().toString(), r -> r.code().value()));
  }

  private static SequencedMap<UUID, Element> elements(Framework framework) {
    SequencedMap<UUID, Element> elements = new LinkedHashMap<>();
    framework
        .results()
        .forEach(r ->
            elements.put(
                r.id(),
                new Element(r.id(), Kind.RESULT, r.level(), r.code(), r.title(), fields(r))));
    framework
        .indicators()
        .forEach(i ->
            elements.put(
                i.id(), new Element(i.id(), Kind.INDICATOR, null, i.code(), i.title(), fields(i))));
    return elements;
  }

  private static Fields fields(ProgrammeResult result) {
    Classification codes = result.classification();
    return new Fields()
        .put("code", result.code())
        .put("level", result.level())
        .put("parent", result.parent())
        .put("title", result.title())
        .put("description", result.description())
        .put("purposeCodes", joined(codes.purposeCodes()))
        .put("sdgTargets", joined(codes.sdgTargets()))
        .put("genderMarker", codes.genderMarker())
        .put("dacGenderMarker", codes.dacGenderMarker());
  }

  private static Fields fields(ProgrammeIndicator indicator) {
    IndicatorDetails details = indicator.details();
    Fields fields =
        new Fields()
            .put("code", indicator.code())
            .put("result", indicator.result())
            .put("title", indicator.title())
            .put("measure", details.measure())
            .put("unit", details.unit());
    if (details.baseline() != null) {
      fields.put("baseline.value", details.baseline().value());
      fields.put("baseline.year", details.baseline().year());
    }
    details.targets().forEach(target -> fields.put("targets." + target.period(), target.value()));
    return fields
        .put("disaggregations", joined(details.disaggregations()))
        .put("meansOfVerification", details.meansOfVerification())
        .put("frequency", details.frequency());
  }

  private static String joined(List<?> several) {
    return several.stream().map(Objects::toString).collect(Collectors.joining(", "));
  }
}
