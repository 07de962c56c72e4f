package org.roundtable.workplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.paper.Emphasis;
import org.roundtable.paper.Paper;
import org.roundtable.platform.language.Language;
import org.roundtable.workplan.plan.PlanDifference;
import org.roundtable.workplan.plan.PlanVersion;
import org.roundtable.workplan.plan.Workplan;

/** What differs between two states of a plan as a document in its reader's language. */
final class DifferencePaper {

  private final Workplan plan;
  private final PlanDifference.View difference;
  private final ItemWords words;
  private final ChangedItems items;

  private DifferencePaper(
      Workplan plan,
      PlanDifference.View difference,
      PlanDifference.Codes codes,
      Language language) {
    this.plan = plan;
    this.difference = difference;
    this.words = ItemWords.in(language);
    this.items = ChangedItems.in(language, codes);
  }

  static Paper of(
      Workplan plan,
      PlanDifference.View difference,
      PlanDifference.Codes codes,
      Language language) {
    return new DifferencePaper(plan, difference, codes, language).paper();
  }

  private Paper paper() {
    String title =
        words.text("differenceTitle", Map.of("plan", words.isolated(plan.title().value())));
    String mark = words.text("mark.difference", Map.of("hash", words.hash(difference.digest())));
    Paper paper =
        Paper.of(title, words.language())
            .onItsSide()
            .marked(mark)
            .with(new Block.Facts(facts()))
            .with(new Block.Paragraph(counts()));
    if (difference.next() != null) {
      paper = paper.with(new Block.Note(more()));
    }
    return difference.items().isEmpty() ? paper : paper.with(table());
  }

  private List<Block.Fact> facts() {
    return List.of(
        fact("country", PlanPaper.country(plan.country(), words.language())),
        fact("programme", plan.programme().value()),
        fact("from", difference.from() == 0 ? words.text("noVersion") : version(difference.from())),
        fact(
            "to",
            difference.to() == null ? words.text("version.draft") : version(difference.to())));
  }

  private Block.Fact fact(String name, String value) {
    return new Block.Fact(words.text(name), Cell.text(value));
  }

  private String version(int number) {
    PlanVersion version = plan.version(number);
    return ItemWords.lines(
        words.text(
            "version.submitted", Map.of("number", number, "day", words.day(version.submittedAt()))),
        version.hash());
  }

  private String counts() {
    return words.text(
        "counts",
        Map.of(
            "added", difference.added(),
            "changed", difference.changed(),
            "removed", difference.removed()));
  }

  private String more() {
    return words.text("more", Map.of("count", difference.items().size()));
  }

  private Block table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (PlanDifference.Change change : difference.items()) {
      ChangedItem item = items.say(change);
      String name = words.text("changedItem", Map.of("change", item.change(), "item", item.name()));
      rows.add(List.of(Cell.text(name).as(item.emphasis())));
      item.fields()
          .forEach(field ->
              rows.add(
                  List.of(
                      Cell.text(field.name()).as(Emphasis.STRONG), field.before(), field.after())));
    }
    return new Block.Table(
        "",
        List.of(
            Column.of(words.text("field"), 2),
            Column.of(words.text("before"), 5),
            Column.of(words.text("after"), 5)),
        rows);
  }
}
