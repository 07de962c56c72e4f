package org.roundtable.workplan.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.paper.Emphasis;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.Indicator;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Result;
import org.roundtable.workplan.plan.PlanEntry;

/** A plan's results, each with its indicators, its activities and the results below it. */
final class PlanTree {

  private static final int DEEPEST = 4;

  private final Map<UUID, ItemCode> codes;
  private final Map<@Nullable UUID, List<PlanEntry>> below;
  private final ItemWords words;
  private final List<Block> blocks = new ArrayList<>();

  PlanTree(List<PlanEntry> entries, ItemWords words) {
    this.words = words;
    this.codes = entries.stream().collect(Collectors.toMap(PlanEntry::id, PlanEntry::code));
    this.below = new LinkedHashMap<>();
    for (PlanEntry entry : entries) {
      UUID parent = entry.line().parent();
      // What lies under nothing that is here would be left out of the document otherwise.
      below
          .computeIfAbsent(codes.containsKey(parent) ? parent : null, p -> new ArrayList<>())
          .add(entry);
    }
  }

  List<Block> blocks() {
    write(null, 1);
    if (blocks.isEmpty()) {
      blocks.add(new Block.Paragraph(words.text("nothingPlanned")));
    }
    return blocks;
  }

  private void write(@Nullable UUID parent, int level) {
    List<PlanEntry> entries = below.getOrDefault(parent, List.of());
    List<PlanEntry> indicators = of(ItemKind.INDICATOR, entries);
    List<PlanEntry> activities = of(ItemKind.ACTIVITY, entries);
    if (!indicators.isEmpty()) {
      blocks.add(indicators(indicators));
    }
    if (!activities.isEmpty()) {
      blocks.add(activities(activities));
    }
    for (PlanEntry entry : entries) {
      if (entry.line().content() instanceof Result result) {
        write(entry, result, Math.min(level, DEEPEST));
        write(entry.id(), level + 1);
      }
    }
    if (parent != null && entries.isEmpty()) {
      blocks.add(new Block.Paragraph(words.text("nothingPlanned")));
    }
  }

  private static List<PlanEntry> of(ItemKind kind, List<PlanEntry> entries) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  private void write(PlanEntry entry, Result result, int level) {
    blocks.add(
        new Block.Heading(level, words.name(result.kind(), entry.code(), result.title().value())));
    if (result.description() != null) {
      blocks.add(new Block.Paragraph(result.description().value()));
    }
    List<String> classification = words.classification(result.classification());
    if (!classification.isEmpty()) {
      blocks.add(new Block.Paragraph(String.join(" · ", classification)));
    }
  }

  private Block indicators(List<PlanEntry> indicators) {
    return new Block.Table(
        words.text("kinds.INDICATOR"),
        List.of(
            Column.of(words.text("field.code"), 2),
            Column.of(words.text("kind.INDICATOR"), 7),
            Column.of(words.text("field.baseline"), 3),
            Column.of(words.text("targets"), 4),
            Column.of(words.text("field.meansOfVerification"), 5),
            Column.of(words.text("field.frequency"), 3),
            Column.of(words.text("field.disaggregations"), 3)),
        indicators.stream().map(this::indicator).toList());
  }

  private List<Cell> indicator(PlanEntry entry) {
    Indicator indicator = (Indicator) entry.line().content();
    IndicatorDetails details = indicator.details();
    @Nullable String unit = details.unit() == null ? null : details.unit().value();
    return List.of(
        Cell.text(entry.code().value()).as(Emphasis.STRONG),
        Cell.text(
            ItemWords.lines(
                indicator.title().value(),
                unit == null
                    ? words.text("measure." + details.measure())
                    : words.labelled(words.text("measure." + details.measure()), unit))),
        details.baseline() == null
            ? Cell.EMPTY
            : Cell.text(words.baseline(details.measure(), details.baseline())),
        Cell.text(
            details.targets().stream()
                .map(target -> words.target(details.measure(), target))
                .collect(Collectors.joining("\n"))),
        Cell.text(ItemWords.text(details.meansOfVerification())),
        Cell.text(
            details.frequency() == null ? "" : words.text("frequency." + details.frequency())),
        Cell.text(
            details.disaggregations().stream()
                .map(by -> words.text("disaggregation." + by))
                .collect(Collectors.joining("\n"))));
  }

  private Block activities(List<PlanEntry> activities) {
    return new Block.Table(
        words.text("kinds.ACTIVITY"),
        List.of(
            Column.of(words.text("field.code"), 4),
            Column.of(words.text("kind.ACTIVITY"), 11),
            Column.of(words.text("when"), 6),
            Column.of(words.text("responsible"), 5),
            Column.of(words.text("field.partners"), 5),
            Column.of(words.text("field.place"), 4),
            Column.of(words.text("budget"), 9),
            Column.of(words.text("field.dependsOn"), 4),
            Column.of(words.text("risks"), 9)),
        activities.stream().map(this::activity).toList());
  }

  private List<Cell> activity(PlanEntry entry) {
    Activity activity = (Activity) entry.line().content();
    return List.of(
        Cell.text(entry.code().value()).as(Emphasis.STRONG),
        Cell.text(
            ItemWords.lines(
                Stream.concat(
                    Stream.of(activity.title(), activity.description()).map(ItemWords::text),
                    words.classification(activity.classification()).stream()))),
        Cell.text(words.days(activity.plannedStart(), activity.plannedEnd())),
        Cell.text(Objects.toString(activity.responsible(), "")),
        Cell.text(
            activity.partners().stream()
                .map(InstitutionCode::value)
                .collect(Collectors.joining("\n"))),
        Cell.text(activity.place() == null ? "" : words.place(activity.place())),
        Cell.text(ItemWords.each(activity.budget(), words::budget)),
        Cell.text(words.codes(activity.dependsOn(), codes::get)),
        Cell.text(ItemWords.each(activity.risks(), words::risk)));
  }
}
