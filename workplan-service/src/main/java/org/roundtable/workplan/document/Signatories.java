package org.roundtable.workplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.paper.Emphasis;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.plan.PlanEntry;
import org.roundtable.workplan.plan.SignOff;
import org.roundtable.workplan.plan.ValidationRule;

/** Who signed a version, who returned it, and who has yet to decide. */
final class Signatories {

  private final PrintedPlan printed;
  private final ItemWords words;
  private final List<SignOff> signOffs;

  Signatories(PrintedPlan printed, ItemWords words) {
    this.printed = printed;
    this.words = words;
    this.signOffs =
        printed.version() == null
            ? List.of()
            : printed.plan().signOffs().stream()
                .filter(signOff -> signOff.version() == printed.version().number())
                .toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, words.text("signatories")));
    List<InstitutionCode> awaited = awaited();
    if (printed.awaitsSignatures()) {
      ValidationRule rule = printed.plan().validation();
      blocks.add(
          new Block.Paragraph(
              words.text(
                  "quorum", Map.of("count", rule.quorum(), "required", rule.required().size()))));
    }
    if (!signOffs.isEmpty() || !awaited.isEmpty()) {
      blocks.add(table(awaited));
    } else if (printed.version() != null) {
      blocks.add(new Block.Paragraph(words.text("noSignatures")));
    }
    return blocks;
  }

  /** Institutions that must sign and have said nothing yet. */
  private List<InstitutionCode> awaited() {
    if (!printed.awaitsSignatures()) {
      return List.of();
    }
    return printed.plan().validation().required().stream()
        .filter(must -> signOffs.stream().noneMatch(s -> s.institution().equals(must)))
        .toList();
  }

  private Block table(List<InstitutionCode> awaited) {
    Map<UUID, ItemCode> codes =
        printed.entries().stream().collect(Collectors.toMap(PlanEntry::id, PlanEntry::code));
    return new Block.Table(
        "",
        List.of(
            Column.of(words.text("institution"), 3),
            Column.of(words.text("decision"), 3),
            Column.of(words.text("capacity"), 4),
            Column.of(words.text("day"), 3),
            Column.of(words.text("reason"), 6)),
        Stream.concat(
                signOffs.stream().map(signOff -> row(signOff, codes)),
                awaited.stream().map(this::row))
            .toList());
  }

  private List<Cell> row(SignOff signOff, Map<UUID, ItemCode> codes) {
    return List.of(
        Cell.text(signOff.institution().value()).as(Emphasis.STRONG),
        Cell.text(words.text("decision." + signOff.decision())),
        Cell.text(
            ItemWords.lines(
                signOff.capacity().value(),
                signOff.enteredByOffice() ? words.text("byOffice") : null)),
        Cell.text(words.day(signOff.at())),
        Cell.text(reasons(signOff, codes)));
  }

  private String reasons(SignOff signOff, Map<UUID, ItemCode> codes) {
    @Nullable String whole = signOff.reason() == null ? null : signOff.reason().value();
    String items =
        signOff.items().stream()
            .map(item -> {
              ItemCode code = codes.get(item.item());
              String name = code == null ? words.text("goneItem") : words.isolated(code.value());
              return words.labelled(name, item.reason().value());
            })
            .collect(Collectors.joining("\n"));
    return ItemWords.lines(whole, items.isEmpty() ? null : items);
  }

  private List<Cell> row(InstitutionCode awaited) {
    return List.of(
        Cell.text(awaited.value()).as(Emphasis.STRONG),
        Cell.text(words.text("notSigned")),
        Cell.EMPTY,
        Cell.EMPTY,
        Cell.EMPTY);
  }
}
