package org.roundtable.participants.attendance;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.paper.Paper;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;

/** What an event's door and its participants get on paper. */
final class Papers {

  private static final Catalogue WORDS = Catalogue.beside(Papers.class, "papers");

  /** Lines of a sign-in sheet, so that people who weren't expected find room. */
  private static final int MOST_LINES = 200;

  private Papers() {}

  /**
   * Says that somebody attended.
   *
   * @param name as the person writes it
   * @param office whose event it was
   * @param today the day of issue
   */
  static Paper certificate(
      Language language,
      String name,
      Represented institution,
      KnownEvent event,
      String office,
      LocalDate today) {
    Words words = WORDS.in(language);
    String sentence =
        words.text(
            "certificate.sentence",
            Map.of(
                "name", language.isolated(name),
                "institution", language.isolated(institution.name().value()),
                "event", language.isolated(title(event)),
                "country", country(event, language),
                "days", days(event, language)));
    return Paper.of(words.text("certificate"), language)
        .with(
            new Block.Heading(1, name),
            new Block.Paragraph(sentence),
            new Block.Paragraph(
                words.text(
                    "certificate.issued",
                    Map.of(
                        "office", language.isolated(office),
                        "day", Dates.in(language).officialDay(today)))));
  }

  /**
   * A sheet for people to sign, where no telephone can be used. It has no names: paper lies about.
   *
   * @param places how many are expected
   */
  static Paper signInSheet(Language language, KnownEvent event, int places) {
    Words words = WORDS.in(language);
    List<List<Cell>> lines = new ArrayList<>();
    for (int line = 1; line <= Math.min(MOST_LINES, Math.max(20, places + places / 4)); line++) {
      lines.add(List.of(Cell.number(line), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
    }
    return Paper.of(words.text("sheet", Map.of("event", language.isolated(title(event)))), language)
        .onItsSide()
        .with(
            new Block.Paragraph(days(event, language)),
            new Block.Note(words.text("sheet.note")),
            new Block.Table(
                words.text("sheet.people"),
                List.of(
                    Column.of(words.text("sheet.number"), 1),
                    Column.of(words.text("sheet.name"), 5),
                    Column.of(words.text("sheet.sex"), 2),
                    Column.of(words.text("sheet.institution"), 5),
                    Column.of(words.text("sheet.signature"), 4)),
                lines));
  }

  private static String title(KnownEvent event) {
    return event.title() == null ? "" : event.title().value();
  }

  private static String country(KnownEvent event, Language language) {
    return new ULocale("", event.country().value()).getDisplayCountry(language.locale());
  }

  private static String days(KnownEvent event, Language language) {
    LocalDate start = event.start();
    return start == null ? "" : Dates.in(language).days(start, orStart(event.end(), start));
  }

  private static LocalDate orStart(@Nullable LocalDate end, LocalDate start) {
    return Objects.requireNonNullElse(end, start);
  }
}
