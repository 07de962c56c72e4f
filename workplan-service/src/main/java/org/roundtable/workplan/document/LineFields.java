package org.roundtable.workplan.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.paper.Cell;
import org.roundtable.workplan.framework.Classification;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.Indicator;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.Line;
import org.roundtable.workplan.item.Result;

/**
 * What an item says, field by field in the order in which people read it. Budget lines, risks and
 * targets are fields of their own: one that differs stands beside what it was.
 */
final class LineFields {

  /**
   * A field under its name; what says nothing is left out.
   *
   * @param meaning what tells whether it differs: an item that another refers to may have got
   *     another code, which doesn't change what refers to it
   */
  record Field(String name, Cell value, Object meaning) {}

  private final Map<Object, Field> fields = new LinkedHashMap<>();
  private final Map<UUID, ItemCode> codes;
  private final ItemWords words;

  private LineFields(Map<UUID, ItemCode> codes, ItemWords words) {
    this.codes = codes;
    this.words = words;
  }

  /**
   * The fields of a line, by what they are known by in another line of the same item.
   *
   * @param codes of the items that the line refers to
   */
  static Map<Object, Field> of(@Nullable Line line, Map<UUID, ItemCode> codes, ItemWords words) {
    LineFields all = new LineFields(codes, words);
    if (line != null) {
      all.add(line);
    }
    return all.fields;
  }

  private void add(Line line) {
    put("code", line.code().value());
    if (line.parent() != null) {
      put("parent", List.of(line.parent()));
    }
    put("title", line.content().title().value());
    switch (line.content()) {
      case Result result -> {
        put("kind", words.kind(result.kind()));
        put("description", result.description());
        add(result.classification());
      }
      case Indicator indicator -> add(indicator.details());
      case Activity activity -> {
        add(activity);
        add(activity.classification());
      }
    }
  }

  private void add(IndicatorDetails details) {
    put("measure", words.text("measure." + details.measure()));
    put("unit", details.unit());
    if (details.baseline() != null) {
      put("baseline", words.baseline(details.measure(), details.baseline()));
    }
    details
        .targets()
        .forEach(target ->
            put(
                target.period(),
                words.text("targetFor", Map.of("period", words.period(target.period()))),
                Cell.text(words.value(details.measure(), target.value()))));
    put("meansOfVerification", details.meansOfVerification());
    if (details.frequency() != null) {
      put("frequency", words.text("frequency." + details.frequency()));
    }
    put(
        "disaggregations",
        details.disaggregations().stream()
            .map(by -> words.text("disaggregation." + by))
            .collect(Collectors.joining("\n")));
  }

  private void add(Activity activity) {
    put("description", activity.description());
    put("plannedStart", words.text("field.plannedStart"), Cell.day(activity.plannedStart()));
    put("plannedEnd", words.text("field.plannedEnd"), Cell.day(activity.plannedEnd()));
    put("responsible", Objects.toString(activity.responsible(), ""));
    put(
        "partners",
        activity.partners().stream().map(InstitutionCode::value).collect(Collectors.joining("\n")));
    put("place", activity.place() == null ? "" : words.place(activity.place()));
    activity
        .budget()
        .forEach(
            part -> put(part.id(), words.text("field.budgetLine"), Cell.text(words.budget(part))));
    put("dependsOn", activity.dependsOn());
    activity
        .risks()
        .forEach(part -> put(part.id(), words.text("field.risk"), Cell.text(words.risk(part))));
  }

  private void add(@Nullable Classification said) {
    if (said == null) {
      return;
    }
    put("purposeCodes", words.listed(said.purposeCodes()));
    put("sdgTargets", words.listed(said.sdgTargets()));
    put("genderMarker", marker(said.genderMarker()));
    put("dacGenderMarker", marker(said.dacGenderMarker()));
  }

  private String marker(@Nullable Integer marker) {
    return marker == null ? "" : words.marker(marker);
  }

  private void put(String field, @Nullable PublicText said) {
    put(field, ItemWords.text(said));
  }

  private void put(String field, String said) {
    put(field, words.text("field." + field), Cell.text(said));
  }

  private void put(String field, List<UUID> items) {
    if (!items.isEmpty()) {
      Cell shown = Cell.text(words.codes(items, codes::get));
      fields.put(field, new Field(words.text("field." + field), shown, items));
    }
  }

  private void put(Object key, String name, Cell value) {
    if (!value.equals(Cell.EMPTY)) {
      fields.put(key, new Field(name, value, value));
    }
  }
}
