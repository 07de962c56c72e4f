package org.roundtable.workplan.document;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Emphasis;
import org.roundtable.paper.Paper;
import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.plan.PlanEntry;
import org.roundtable.workplan.plan.PlanVersion;
import org.roundtable.workplan.plan.Workplan;

/** A plan as a document in its reader's language: of all that a signature covers. */
final class PlanPaper {

  private final PrintedPlan printed;
  private final Workplan plan;
  private final ItemWords words;

  private PlanPaper(PrintedPlan printed, Language language) {
    this.printed = printed;
    this.plan = printed.plan();
    this.words = ItemWords.in(language);
  }

  static Paper of(PrintedPlan printed, Language language) {
    return new PlanPaper(printed, language).paper();
  }

  private Paper paper() {
    Paper paper =
        Paper.of(words.isolated(plan.title().value()), words.language())
            .onItsSide()
            .marked(mark())
            .with(new Block.Facts(facts()));
    if (printed.version() == null) {
      paper = paper.with(new Block.Note(words.text("draftNote")));
    }
    return paper
        .with(new Signatories(printed, words).blocks())
        .with(new Block.PageBreak())
        .with(new PlanTree(printed.entries(), words).blocks())
        .with(new BudgetTotals(budget(), words).blocks());
  }

  private String mark() {
    PlanVersion version = printed.version();
    return version == null
        ? words.text("mark.draft", Map.of("day", Dates.in(words.language()).day(printed.today())))
        : words.text(
            "mark.version", Map.of("number", version.number(), "hash", words.hash(version.hash())));
  }

  private List<Block.Fact> facts() {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("country", country(plan.country(), words.language())));
    facts.add(fact("programme", programme()));
    facts.add(fact("years", words.years(plan.firstYear(), plan.years())));
    facts.add(new Block.Fact(words.text("state"), state()));
    facts.add(fact("version", version()));
    PlanVersion version = printed.version();
    if (version != null) {
      LocalDate day = LocalDate.ofInstant(version.submittedAt(), ZoneOffset.UTC);
      facts.add(new Block.Fact(words.text("submitted"), Cell.day(day)));
      facts.add(fact("hash", version.hash()));
    }
    if (!plan.basis().isEmpty()) {
      facts.add(fact("basis", lines(plan.basis())));
    }
    facts.add(fact("holds", contents()));
    return facts;
  }

  static String country(CountryCode country, Language language) {
    return new ULocale("", country.value()).getDisplayCountry(language.locale());
  }

  private String programme() {
    String code = plan.programme().value();
    PublicText name = printed.programme();
    return name == null ? code : ItemWords.lines(name.value(), code);
  }

  private Cell state() {
    return Cell.text(words.text("state." + plan.state())).as(Emphasis.STRONG);
  }

  private String version() {
    PlanVersion version = printed.version();
    if (version == null) {
      return words.text("version.draft");
    }
    if (printed.holds()) {
      return words.text("version.validated", Map.of("number", version.number()));
    }
    return printed.latest()
        ? words.text("version.number", Map.of("number", version.number()))
        : words.text("version.older", Map.of("number", version.number(), "latest", plan.latest()));
  }

  /** How many items of each kind there are. */
  private String contents() {
    Map<ItemKind, Long> counts =
        printed.entries().stream()
            .collect(Collectors.groupingBy(PlanEntry::kind, Collectors.counting()));
    return Stream.of(ItemKind.values())
        .map(kind ->
            words.text(
                "counted",
                Map.of(
                    "kinds", words.text("kinds." + kind), "count", counts.getOrDefault(kind, 0L))))
        .collect(Collectors.joining("\n"));
  }

  private Stream<BudgetLine> budget() {
    return printed.entries().stream()
        .map(entry -> entry.line().content())
        .flatMap(content ->
            content instanceof Activity activity ? activity.budget().stream() : Stream.empty());
  }

  private Block.Fact fact(String name, String value) {
    return new Block.Fact(words.text(name), Cell.text(value));
  }

  private static String lines(List<PublicText> texts) {
    return texts.stream().map(PublicText::value).collect(Collectors.joining("\n"));
  }
}
