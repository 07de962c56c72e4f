package org.roundtable.workplan.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.paper.Emphasis;
import org.roundtable.paper.Paper;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;

/** A round's report as a document in its reader's language. */
final class ReportPaper {

  private static final Catalogue CATALOGUE = Catalogue.beside(ReportPaper.class, "report");

  private final RoundReport report;
  private final Round round;
  private final Language language;
  private final Words words;
  private final Dates dates;

  private ReportPaper(RoundReport report, Language language) {
    this.report = report;
    this.round = report.round();
    this.language = language;
    this.words = CATALOGUE.in(language);
    this.dates = Dates.in(language);
  }

  static Paper of(RoundReport report, Language language) {
    return new ReportPaper(report, language).paper();
  }

  private Paper paper() {
    String title =
        words.text(
            "title",
            Map.of("round", round.number(), "plan", language.isolated(report.plan().value())));
    return Paper.of(title, language)
        .onItsSide()
        .with(new Block.Facts(facts()))
        .with(materials())
        .with(new Block.Heading(1, words.text("asked")), new Block.Paragraph(summary()), asked())
        .with(new Block.Heading(1, words.text("inputsAndDecisions")), inputs())
        .with(new ReportChanges(report, words).blocks());
  }

  private List<Block.Fact> facts() {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("programme", Cell.text(round.programme().value())));
    facts.add(fact("version", Cell.number(round.planVersion())));
    facts.add(fact("opened", Cell.day(LocalDate.ofInstant(round.openedAt(), ZoneOffset.UTC))));
    facts.add(fact("deadline", Cell.day(round.deadline())));
    facts.add(
        fact(
            "closed",
            round.closedAt() == null
                ? Cell.text(words.text("stillOpen"))
                : Cell.day(LocalDate.ofInstant(round.closedAt(), ZoneOffset.UTC))));
    if (round.note() != null) {
      facts.add(fact("note", Cell.text(round.note().value())));
    }
    return facts;
  }

  private List<Block> materials() {
    return round.materials().isEmpty() && round.attachments().isEmpty()
        ? List.of()
        : List.of(
            new Block.Table(
                words.text("materials"),
                List.of(Column.of(words.text("materials"), 2), Column.of(words.text("link"), 3)),
                Stream.concat(
                        round.materials().stream()
                            .map(m -> List.of(cell(m.title()), Cell.text(m.link().toString()))),
                        round.attachments().stream()
                            .map(file ->
                                List.of(Cell.text(file.name()), Cell.text(words.text("attached")))))
                    .toList()));
  }

  private String summary() {
    return words.text(
        "summary",
        Map.of(
            "answered", report.asked().stream().filter(asked -> asked.inputs() > 0).count(),
            "asked", report.asked().size(),
            "inputs", report.asked().stream().mapToLong(RoundReport.Asked::inputs).sum()));
  }

  private Block asked() {
    return new Block.Table(
        words.text("answers"),
        Stream.of(
                Stream.of(Column.of(words.text("institution"), 3)),
                Stream.of("inputs", "ACCEPTED", "PARTLY_ACCEPTED", "NOT_ACCEPTED", "undecided")
                    .map(name -> Column.of(words.text(name), 2).atEnd()))
            .flatMap(columns -> columns)
            .toList(),
        report.asked().stream()
            .map(asked ->
                List.of(
                    Cell.text(asked.institution().value()),
                    Cell.number(asked.inputs()),
                    Cell.number(asked.accepted()),
                    Cell.number(asked.partlyAccepted()),
                    Cell.number(asked.notAccepted()),
                    Cell.number(asked.unanswered())))
            .toList());
  }

  private Block inputs() {
    return new Block.Table(
        words.text("inputs"),
        List.of(
            Column.of(words.text("item"), 3),
            Column.of(words.text("institution"), 2),
            Column.of(words.text("input"), 5),
            Column.of(words.text("decision"), 2),
            Column.of(words.text("reason"), 4),
            Column.of(words.text("changes"), 3)),
        report.inputs().stream().map(this::row).toList());
  }

  private List<Cell> row(RoundReport.Answered answered) {
    Input input = answered.input();
    @Nullable Disposition decision = input.disposition();
    return List.of(
        Cell.text(place(answered)),
        Cell.text(lines(input.institution().value(), given(input), byOffice(input))),
        Cell.text(lines(input.text().value(), files(input))),
        Cell.text(decision(input)).as(Emphasis.STRONG),
        decision == null ? Cell.EMPTY : cell(decision.reason()),
        decision == null || decision.changes() == null ? Cell.EMPTY : cell(decision.changes()));
  }

  private String place(RoundReport.Answered answered) {
    if (answered.code() == null || answered.title() == null) {
      return words.text("wholePlan");
    }
    return lines(
        answered.code().value(),
        answered.title().value(),
        answered.change() == null ? null : words.text("then." + answered.change()));
  }

  private String given(Input input) {
    return dates.shortDay(input.givenOn());
  }

  private @Nullable String byOffice(Input input) {
    return input.enteredByOffice() ? words.text("byOffice") : null;
  }

  /** What files came with it, a line each. */
  private @Nullable String files(Input input) {
    return input.attachments().isEmpty()
        ? null
        : input.attachments().stream()
            .map(file -> words.text("file", Map.of("name", language.isolated(file.name()))))
            .collect(Collectors.joining("\n"));
  }

  private String decision(Input input) {
    return switch (input.state()) {
      case UNANSWERED -> words.text("undecided");
      case WITHDRAWN -> words.text("withdrawn");
      case ANSWERED -> words.text(Objects.requireNonNull(input.disposition()).kind().name());
    };
  }

  private Block.Fact fact(String name, Cell value) {
    return new Block.Fact(words.text(name), value);
  }

  private static Cell cell(PublicText text) {
    return Cell.text(text.value());
  }

  private static String lines(@Nullable String... lines) {
    return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
