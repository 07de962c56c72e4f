package org.roundtable.workplan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.platform.language.Words;
import org.roundtable.workplan.document.ChangedItem;
import org.roundtable.workplan.document.ChangedItems;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.version.Difference;

/** What changed after a round, in the round's report. */
final class ReportChanges {

  private final PlanDifference.@Nullable View changes;
  private final PlanDifference.@Nullable Codes codes;
  private final Words words;

  ReportChanges(RoundReport report, Words words) {
    this.changes = report.changes();
    this.codes = report.codes();
    this.words = words;
  }

  List<Block> blocks() {
    if (changes == null || codes == null) {
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
      blocks.add(table(changes.items(), ChangedItems.in(words.language(), codes)));
    }
    if (changes.next() != null) {
      blocks.add(new Block.Note(words.text("more", Map.of("count", changes.items().size()))));
    }
    return blocks;
  }

  private Block table(List<PlanDifference.Change> items, ChangedItems changed) {
    return new Block.Table(
        words.text("changed"),
        List.of(
            Column.of(words.text("item"), 4),
            Column.of(words.text("change"), 2),
            Column.of(words.text("field"), 2),
            Column.of(words.text("before"), 4),
            Column.of(words.text("after"), 4)),
        items.stream().flatMap(item -> rows(item, changed)).toList());
  }

  /** An item that was added or removed has one row: the plan itself tells what it says. */
  private static Stream<List<Cell>> rows(PlanDifference.Change item, ChangedItems changed) {
    ChangedItem said = changed.say(item);
    Cell name = Cell.text(item.code().value() + "\n" + item.title());
    Cell change = Cell.text(said.change()).as(said.emphasis());
    return item.change() == Difference.Kind.CHANGED
        ? said.fields().stream()
            .map(field ->
                List.of(name, change, Cell.text(field.name()), field.before(), field.after()))
        : Stream.of(List.of(name, change, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
  }
}
