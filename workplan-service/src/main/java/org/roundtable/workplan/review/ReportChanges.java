package org.roundtable.workplan.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.paper.Emphasis;
import org.roundtable.platform.language.Words;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.version.FieldChange;
import tools.jackson.databind.JsonNode;

/** What changed after a round, in the round's report. */
final class ReportChanges {

  /** Those that have a word in the catalogue; another is told by its name in the API. */
  private static final Set<String> FIELDS =
      Set.of(
          "code",
          "parent",
          "title",
          "description",
          "responsible",
          "partners",
          "place",
          "plannedStart",
          "plannedEnd",
          "budget",
          "dependsOn",
          "risks",
          "funder",
          "year",
          "amount",
          "currency");

  private final PlanDifference.@Nullable View changes;
  private final Map<UUID, ItemCode> codes;
  private final Words words;

  ReportChanges(RoundReport report, Words words) {
    this.changes = report.changes();
    this.codes = report.codes();
    this.words = words;
  }

  List<Block> blocks() {
    if (changes == null) {
      return List.of(
          new Block.Heading(1, words.text("changed")), new Block.Note(words.text("notYet")));
    }
    String heading = words.text("changedTo", Map.of("from", changes.from(), "to", changes.to()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, heading));
    blocks.add(
        new Block.Paragraph(
            words.text(
                "counts",
                Map.of(
                    "added", changes.added(),
                    "changed", changes.changed(),
                    "removed", changes.removed()))));
    if (!changes.items().isEmpty()) {
      blocks.add(table(changes.items()));
    }
    if (changes.next() != null) {
      blocks.add(new Block.Note(words.text("more", Map.of("count", changes.items().size()))));
    }
    return blocks;
  }

  private Block table(List<PlanDifference.Change> items) {
    return new Block.Table(
        words.text("changed"),
        List.of(
            Column.of(words.text("item"), 4),
            Column.of(words.text("change"), 2),
            Column.of(words.text("field"), 2),
            Column.of(words.text("before"), 4),
            Column.of(words.text("after"), 4)),
        items.stream().flatMap(item -> rows(item).stream()).toList());
  }

  private List<List<Cell>> rows(PlanDifference.Change item) {
    Cell name = Cell.text(item.code().value() + "\n" + item.title());
    return switch (item.change()) {
      case ADDED -> List.of(whole(name, "ADDED", Emphasis.ADDED));
      case REMOVED -> List.of(whole(name, "REMOVED", Emphasis.REMOVED));
      case CHANGED ->
          item.fields().stream()
              .map(field ->
                  List.of(
                      name,
                      Cell.text(words.text("CHANGED")).as(Emphasis.CHANGED),
                      Cell.text(label(field.field())),
                      cell(field, field.before()),
                      cell(field, field.after())))
              .toList();
    };
  }

  private List<Cell> whole(Cell name, String kind, Emphasis emphasis) {
    return List.of(
        name, Cell.text(words.text(kind)).as(emphasis), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);
  }

  /** Such as "Budget · amount" for {@code budget[0191…].amount}. */
  private String label(String path) {
    String first = path.replaceFirst("[\\[.].*", "");
    String last = path.replaceFirst(".*[.\\]]", "");
    return last.isEmpty() || last.equals(first) ? word(first) : word(first) + " · " + word(last);
  }

  private String word(String field) {
    return FIELDS.contains(field) ? words.text("field." + field) : field;
  }

  private Cell cell(FieldChange change, @Nullable JsonNode value) {
    if (value == null) {
      return Cell.EMPTY;
    }
    return change.field().equals("plannedStart") || change.field().equals("plannedEnd")
        ? Cell.day(LocalDate.parse(value.asString()))
        : Cell.text(text(value));
  }

  private String text(JsonNode value) {
    if (value.isContainer()) {
      return value.valueStream().map(this::text).collect(Collectors.joining("\n"));
    }
    String text = value.asString();
    return codes.entrySet().stream()
        .filter(code -> code.getKey().toString().equals(text))
        .map(code -> code.getValue().value())
        .findFirst()
        .orElse(text);
  }
}
