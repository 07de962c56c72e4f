package org.roundtable.events.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.events.event.AgendaItem;
import org.roundtable.events.outcome.ActionPoint;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.paper.Paper;
import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;

/** The report of an event as a document in its reader's language. */
final class ReportPaper {

  private final EventReport report;
  private final Language language;
  private final Words words;
  private final Dates dates;

  private ReportPaper(EventReport report) {
    this.report = report;
    this.language = report.language();
    this.words = EventReports.CATALOGUE.in(language);
    this.dates = Dates.in(language);
  }

  static Paper of(EventReport report) {
    return new ReportPaper(report).paper();
  }

  private Paper paper() {
    String title = words.text("title", Map.of("event", language.isolated(report.title().value())));
    return Paper.of(title, language)
        .with(new Block.Paragraph(report.opening()), new Block.Facts(facts()))
        .with(texts("aims", report.aims()))
        .with(attendance())
        .with(agenda())
        .with(texts("decisions", report.decisions()))
        .with(texts("recommendations", report.recommendations()))
        .with(actionPoints());
  }

  private List<Block.Fact> facts() {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("when", report.when()));
    String place =
        Stream.of(report.venue(), report.city())
            .filter(Objects::nonNull)
            .map(text -> language.isolated(text.value()))
            .collect(Collectors.joining(" – "));
    facts.add(fact("where", place));
    facts.add(new Block.Fact(words.text("invited"), Cell.number(report.invited())));
    if (report.note() != null) {
      facts.add(fact("note", report.note().value()));
    }
    return facts;
  }

  private Block.Fact fact(String name, String value) {
    return new Block.Fact(words.text(name), Cell.text(value));
  }

  private List<Block> texts(String name, List<PublicText> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, words.text(name)));
    texts.forEach(text -> blocks.add(new Block.Paragraph("• " + text.value())));
    return blocks;
  }

  private List<Block> attendance() {
    return report.byInstitution().isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(1, words.text("attendance")),
            new Block.Table(
                words.text("attendance"),
                List.of(
                    Column.of(words.text("institution"), 5),
                    Column.of(words.text("people"), 1).atEnd()),
                Stream.concat(
                        report.byInstitution().stream()
                            .map(part -> row(part.name().value(), part.count())),
                        Stream.of(report.institutionNotTold())
                            .filter(others -> others > 0)
                            .map(others -> row(words.text("others"), others)))
                    .toList()));
  }

  private static List<Cell> row(String institution, int people) {
    return List.of(Cell.text(institution), Cell.number(people));
  }

  private List<Block> agenda() {
    return report.agenda().isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(1, words.text("agenda")),
            new Block.Table(
                words.text("agenda"),
                List.of(
                    Column.of(words.text("time"), 2),
                    Column.of(words.text("session"), 4),
                    Column.of(words.text("speakers"), 3)),
                report.agenda().stream().map(this::session).toList()));
  }

  private List<Cell> session(AgendaItem item) {
    return List.of(
        Cell.text(dates.shortDay(item.start().toLocalDate()) + "\n" + hours(item)),
        Cell.text(item.title().value()),
        Cell.text(
            Objects.requireNonNullElse(item.speakers(), List.<PublicText>of()).stream()
                .map(PublicText::value)
                .collect(Collectors.joining("\n"))));
  }

  /** Left to right in every language, as clocks are. */
  private static String hours(AgendaItem item) {
    return "\u2066%s–%s\u2069".formatted(hour(item.start()), hour(item.end()));
  }

  private static String hour(LocalDateTime time) {
    return time.toLocalTime().withSecond(0).withNano(0).toString();
  }

  private List<Block> actionPoints() {
    return report.actionPoints().isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(1, words.text("actionPoints")),
            new Block.Table(
                words.text("actionPoints"),
                List.of(
                    Column.of(words.text("action"), 4),
                    Column.of(words.text("owner"), 3),
                    Column.of(words.text("due"), 2),
                    Column.of(words.text("state"), 2)),
                report.actionPoints().stream().map(this::actionPoint).toList()));
  }

  private List<Cell> actionPoint(ActionPoint point) {
    return List.of(
        Cell.text(lines(point.text().value(), text(point.doneNote()))),
        Cell.text(
            lines(
                point.owner() == null ? words.text("office") : point.owner().value(),
                text(point.ownerFunction()))),
        Cell.day(point.due()),
        Cell.text(words.text(point.state().name())));
  }

  private static @Nullable String text(@Nullable PublicText text) {
    return text == null ? null : text.value();
  }

  private static String lines(@Nullable String... lines) {
    return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
