package org.roundtable.participants.person;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.paper.Block;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Column;
import org.roundtable.paper.Paper;
import org.roundtable.paper.PdfPrinter;
import org.roundtable.paper.WorkbookPrinter;
import org.roundtable.platform.audit.PersonalFile;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** People's data as files, each with a line that says who made it and when. */
@Component
class Exporting {

  private static final Catalogue TEXTS = Catalogue.beside(Exporting.class, "export");
  private static final int AT_ONCE = 200;

  /** Its fonts take memory, which an office that prints nothing doesn't need. */
  private final SingletonSupplier<PdfPrinter> pdf = SingletonSupplier.of(PdfPrinter::new);

  private final Register register;
  private final People people;
  private final Records records;
  private final ObjectProvider<PastEvents> events;
  private final OfficeProperties office;
  private final InstantSource clock;

  Exporting(
      Register register,
      People people,
      Records records,
      ObjectProvider<PastEvents> events,
      OfficeProperties office,
      InstantSource clock) {
    this.register = register;
    this.people = people;
    this.records = records;
    this.events = events;
    this.office = office;
    this.clock = clock;
  }

  /** All that is known of a person. */
  ExportedPerson person(UUID id, String by, Language language) {
    Person kept = people.require(id);
    List<UUID> ids =
        Stream.concat(Stream.of(kept), records.mergedInto(kept).stream()).map(Person::id).toList();
    PastEvents known = events.getIfAvailable();
    Instant now = clock.instant();
    return new ExportedPerson(
        watermark(by, now, TEXTS.in(language)),
        now,
        register.one(id, Reading.SUBJECT_REQUEST),
        known == null
            ? List.of()
            : known.of(ids).stream()
                .map(visit -> new ExportedPerson.Attended(visit.event(), visit.on()))
                .toList());
  }

  /** The same as PDF. */
  PersonalFile pdf(ExportedPerson exported, Language language) {
    Words words = TEXTS.in(language);
    OpenedPerson person = exported.person();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(exported.watermark()));
    blocks.add(new Block.Facts(facts(person, words)));
    if (person.merged() != null) {
      blocks.add(new Block.Heading(2, words.text("otherNames")));
      person.merged().forEach(other -> blocks.add(new Block.Paragraph(names(other.names()))));
    }
    blocks.add(new Block.Heading(2, words.text("consents")));
    blocks.add(consents(person.consents(), words));
    if (!exported.attended().isEmpty()) {
      blocks.add(new Block.Heading(2, words.text("attended")));
      blocks.add(attended(exported.attended(), words));
    }
    Paper paper =
        Paper.of(words.text("title.person"), language).marked(exported.watermark()).with(blocks);
    return new PersonalFile(List.of(person.id()), printed(out -> pdf.obtain().print(paper, out)));
  }

  /** The register as a workbook: everybody who agrees to anything. */
  PersonalFile register(String by, Language language) {
    Words words = TEXTS.in(language);
    List<OpenedPerson> all = everybody();
    String watermark = watermark(by, clock.instant(), words);
    List<Column> columns =
        Stream.of(
                "names",
                "sex",
                "ageBand",
                "institution",
                "position",
                "email",
                "phone",
                "languages",
                "consents")
            .map(key -> Column.of(words.text(key), 2))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    // On the sheet of the people too: sheets are copied out of their workbook.
    rows.add(List.of(Cell.text(watermark)));
    all.forEach(person -> rows.add(row(person, words)));
    Paper paper =
        Paper.of(words.text("title.register"), language)
            .marked(watermark)
            .with(new Block.Note(watermark), new Block.Table(words.text("people"), columns, rows));
    return new PersonalFile(
        all.stream().map(OpenedPerson::id).toList(),
        printed(out -> new WorkbookPrinter().print(paper, out)));
  }

  private List<OpenedPerson> everybody() {
    List<OpenedPerson> all = new ArrayList<>();
    UUID after = new UUID(0, 0);
    List<Person> some;
    do {
      some =
          people.findByReadingsAndIdGreaterThanOrderById(Reading.EXPORT, after, Limit.of(AT_ONCE));
      for (Person person : some) {
        after = person.id();
        register.opened(person).ifPresent(all::add);
      }
    } while (some.size() == AT_ONCE);
    return all;
  }

  private String watermark(String by, Instant at, Words words) {
    return words.text(
        "watermark",
        Map.of(
            "who",
            words.language().isolated(by),
            "office",
            words.language().isolated(office.name()),
            "day",
            Dates.in(words.language()).officialDay(at.atZone(ZoneOffset.UTC).toLocalDate()),
            "time",
            at.atZone(ZoneOffset.UTC).toLocalTime().toString().substring(0, 5)));
  }

  private static List<Block.Fact> facts(OpenedPerson person, Words words) {
    List<Block.Fact> facts = new ArrayList<>();
    fact(facts, words, "names", names(person.names()));
    fact(facts, words, "sex", words.text("sex." + person.sex()));
    fact(
        facts,
        words,
        "ageBand",
        person.ageBand() == null ? null : words.text("age." + person.ageBand()));
    fact(facts, words, "institution", person.institution().value());
    fact(facts, words, "position", person.position());
    fact(facts, words, "email", person.email());
    fact(facts, words, "phone", person.phone());
    fact(facts, words, "languages", joined(person.languages()));
    fact(facts, words, "id", person.id().toString());
    return facts;
  }

  private static void fact(
      List<Block.Fact> facts, Words words, String name, @Nullable String value) {
    if (value != null) {
      facts.add(new Block.Fact(words.text(name), Cell.text(value)));
    }
  }

  private static Block.Table consents(List<Consent> consents, Words words) {
    return new Block.Table(
        words.text("consents"),
        Stream.of("purpose", "wording", "given", "withdrawn")
            .map(key -> Column.of(words.text(key), 1))
            .toList(),
        consents.stream()
            .map(consent ->
                List.of(
                    Cell.text(words.text("purpose." + consent.purpose())),
                    Cell.text(consent.wordingVersion()),
                    Cell.day(consent.givenOn()),
                    consent.withdrawnOn() == null ? Cell.EMPTY : Cell.day(consent.withdrawnOn())))
            .toList());
  }

  private static Block.Table attended(List<ExportedPerson.Attended> attended, Words words) {
    return new Block.Table(
        words.text("attended"),
        List.of(Column.of(words.text("event"), 2), Column.of(words.text("day"), 1)),
        attended.stream()
            .map(visit -> List.of(Cell.text(visit.event().toString()), Cell.day(visit.on())))
            .toList());
  }

  private static List<Cell> row(OpenedPerson person, Words words) {
    Function<@Nullable String, Cell> cell = text -> text == null ? Cell.EMPTY : Cell.text(text);
    return List.of(
        cell.apply(names(person.names())),
        cell.apply(words.text("sex." + person.sex())),
        cell.apply(person.ageBand() == null ? null : words.text("age." + person.ageBand())),
        cell.apply(person.institution().value()),
        cell.apply(person.position()),
        cell.apply(person.email()),
        cell.apply(person.phone()),
        cell.apply(joined(person.languages())),
        cell.apply(
            Consent.holding(person.consents()).stream()
                .map(purpose -> words.text("purpose." + purpose))
                .collect(Collectors.joining("\n"))));
  }

  private static String names(List<PersonName> names) {
    return names.stream().map(PersonName::text).collect(Collectors.joining("\n"));
  }

  private static @Nullable String joined(@Nullable List<String> texts) {
    return texts == null ? null : String.join(", ", texts);
  }

  private interface Printing {
    void into(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] printed(Printing printing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      printing.into(out);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory takes whatever is written", impossible);
    }
    return out.toByteArray();
  }
}
