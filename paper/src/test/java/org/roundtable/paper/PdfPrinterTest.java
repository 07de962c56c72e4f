package org.roundtable.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roundtable.paper.Block.Heading;
import org.roundtable.paper.Block.PageBreak;
import org.roundtable.paper.Block.Paragraph;
import org.roundtable.paper.Block.Table;
import org.roundtable.platform.language.Language;

class PdfPrinterTest {

  @ParameterizedTest
  @EnumSource
  void what_is_printed_can_be_read_again(Language language) {
    String sentence = TestPapers.sentence(language).replace("\u200C", "");

    assertThat(TestPapers.text(TestPapers.whole(language)).lines())
        .filteredOn(line -> line.equals(sentence))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, Page 2 of 3",
    "ARABIC, صفحة ٢ من ٣",
    "SORANI, لاپەڕەی ٢ لە ٣",
    "PERSIAN, صفحهٔ ۲ از ۳",
    "DARI, صفحهٔ ۲ از ۳",
    "PASHTO, د ۳ مخونو ۲ مخ",
    "URDU, صفحہ 2 از 3"
  })
  void each_page_tells_its_number_and_how_many_there_are(Language language, String told) {
    Paper paper =
        Paper.of("T", language)
            .with(new Paragraph("a"), new PageBreak(), new Paragraph("b"), new PageBreak());

    assertThat(TestPapers.text(paper.with(new Paragraph("c")))).contains(told);
  }

  @Test
  void each_page_has_the_title_the_mark_and_the_headings_of_its_table() throws IOException {
    try (PDDocument document = Loader.loadPDF(TestPapers.pdf(numbered(100)))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(document)).contains("All of them", "sha256 4be1", "Number Square");
      }
    }
  }

  @Test
  void a_long_table_goes_on_over_portions_and_loses_no_row() {
    String text = TestPapers.text(numbered(1500));

    assertThat(text.lines().filter(line -> line.matches("row \\d+ [\\d,]+")))
        .hasSize(1500)
        .contains("row 0 0", "row 1499 2,247,001");
    assertThat(text).containsPattern("Page 1 of (\\d+)[\\s\\S]*Page \\1 of \\1");
  }

  @Test
  void a_row_of_one_cell_stays_with_what_it_stands_over() throws IOException {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      rows.add(List.of(Cell.text("About %d:".formatted(i)).as(Emphasis.REMOVED)));
      rows.add(List.of(Cell.text("field %d".formatted(i)), Cell.text("value")));
    }
    Table table = new Table("", List.of(Column.of("a", 1), Column.of("b", 1)), rows);

    try (PDDocument document =
        Loader.loadPDF(TestPapers.pdf(Paper.of("T", Language.ENGLISH).with(table)))) {
      int announced = 0;
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        String said = text.getText(document);
        for (String line : said.lines().filter(l -> l.contains("About ")).toList()) {
          assertThat(said).contains(line.replaceFirst(".*About (\\d+):", "field $1 value"));
          announced++;
        }
      }
      assertThat(announced).isEqualTo(700);
    }
  }

  @Test
  void a_heading_at_the_end_of_a_portion_stays_with_what_follows() throws IOException {
    Paper paper = Paper.of("T", Language.ENGLISH);
    for (int i = 0; i < 399; i++) {
      paper = paper.with(new Paragraph("p"));
    }
    paper = paper.with(new Heading(1, "Last of four hundred"), new Paragraph("What it is about"));

    assertThat(TestPapers.text(paper)).containsPattern("Last of four hundred\\s+What it is about");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void tables_begin_at_the_right_where_writing_does(Language language) throws IOException {
    Paper paper =
        Paper.of("T", language)
            .with(
                new Table(
                    "",
                    List.of(Column.of("first", 1), Column.of("second", 1)),
                    List.of(List.of(Cell.text("J"), Cell.text("Q")))));

    assertThat(x(paper, "J")).isGreaterThan(x(paper, "Q"));
  }

  @Test
  void a_text_runs_in_its_own_direction_whatever_the_paper_does() throws IOException {
    Paper arabic = Paper.of("ت", Language.ARABIC).with(new Paragraph("Erbil (UNODC), phase 2."));
    Paper english = Paper.of("T", Language.ENGLISH).with(new Paragraph("بغداد 77, أربيل."));

    assertThat(x(arabic, "E")).isLessThan(x(arabic, "U")).isLessThan(x(arabic, "2"));
    assertThat(x(english, "غ")).isGreaterThan(x(english, "7")).isGreaterThan(x(english, "ي"));
  }

  @Test
  void a_name_inside_a_sentence_turns_nothing_around_it() throws IOException {
    Paper paper =
        Paper.of("ت", Language.ARABIC)
            .with(new Paragraph("حضر " + Language.ARABIC.isolated("IOM (Kirkuk)") + " 77 مرة"));

    assertThat(x(paper, "7")).isLessThan(x(paper, "I"));
    assertThat(x(paper, "I")).isLessThan(x(paper, "K"));
  }

  @Test
  void a_name_in_a_heading_leaves_no_mark_in_the_outline() throws IOException {
    Paper paper =
        Paper.of("T", Language.ENGLISH)
            .with(new Heading(1, "Output 1 · " + Language.ENGLISH.isolated("تدريب")));

    try (PDDocument document = Loader.loadPDF(TestPapers.pdf(paper))) {
      assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("Output 1 · تدريب");
    }
  }

  @Test
  void headings_are_the_outline() throws IOException {
    Paper paper =
        Paper.of("T", Language.ENGLISH)
            .with(new Heading(1, "One"), new Heading(2, "One a"), new Heading(1, "Two"));

    try (PDDocument document = Loader.loadPDF(TestPapers.pdf(paper))) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        item.children().forEach(child -> titles.add("- " + child.getTitle()));
      }
      assertThat(titles).containsExactly("One", "- One a", "Two");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_file_names_its_language_and_title(Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(TestPapers.pdf(Paper.of("عنوان T", language)))) {
      assertThat(document.getDocumentCatalog().getLanguage())
          .isEqualTo(language.locale().getLanguage());
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("عنوان T");
    }
  }

  @Test
  void a_difference_is_not_told_by_colour_alone() {
    Paper paper =
        Paper.of("T", Language.ENGLISH)
            .with(
                new Table(
                    "",
                    List.of(Column.of("c", 1)),
                    List.of(
                        List.of(Cell.text("new").as(Emphasis.ADDED)),
                        List.of(Cell.text("old").as(Emphasis.REMOVED)),
                        List.of(Cell.text("other").as(Emphasis.CHANGED)))));

    assertThat(TestPapers.text(paper)).contains("+ new", "− old", "≠ other");
  }

  @Test
  void a_long_word_breaks_instead_of_leaving_its_column() throws IOException {
    String address = "https://example.org/" + "a".repeat(200);
    Paper paper =
        Paper.of("T", Language.ENGLISH)
            .with(
                new Table(
                    "",
                    List.of(Column.of("c", 1), Column.of("d", 1)),
                    List.of(List.of(Cell.text(address), Cell.text("z")))));

    assertThat(TestPapers.text(paper).replace("\n", "")).contains(address);
    assertThat(positions(paper, "a"))
        .hasSizeGreaterThan(200)
        .allSatisfy(position -> assertThat(position.getX() + position.getWidth()).isLessThan(300));
  }

  @Test
  void text_is_never_markup() {
    String hostile = "</fo:block><fo:external-graphic src=\"file:///etc/passwd\"/>&xxe;<![CDATA[";

    assertThat(TestPapers.text(Paper.of(hostile, Language.ENGLISH).with(new Heading(1, hostile))))
        .contains("</fo:block><fo:external-graphic src=\"file:///etc/passwd\"/>&xxe;<![CDATA[");
  }

  @Test
  void anything_that_people_paste_can_be_printed() {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 120; i++) {
        int range = random.nextInt(4);
        text.appendCodePoint(
            switch (range) {
              case 0 -> random.nextInt(0x80);
              case 1 -> 0x600 + random.nextInt(0x180);
              case 2 -> 0x2000 + random.nextInt(0x70);
              default -> random.nextInt(0x110000);
            });
      }
      text.append('\uD800').append("x\uDC00");
      for (Language language : List.of(Language.ENGLISH, Language.URDU)) {
        String any = text.toString();
        assertThat(
                catchThrowable(() ->
                    TestPapers.pdf(
                        Paper.of(any, language)
                            .marked(any)
                            .with(
                                new Heading(1, any),
                                new Paragraph(any),
                                new Table(
                                    any,
                                    List.of(Column.of(any, 1), Column.of(any, 9)),
                                    List.of(
                                        List.of(
                                            Cell.text(any).as(Emphasis.CHANGED),
                                            Cell.text(any))))))))
            .as("round %d", round)
            .isNull();
      }
    }
  }

  @Test
  void a_letter_that_the_font_lacks_is_shown_as_missing() {
    assertThat(TestPapers.text(Paper.of("日 😀 Привет #1", Language.ENGLISH)))
        .contains("\uFFFD \uFFFD")
        .contains("#1");
  }

  @Test
  void an_empty_paper_is_a_page() throws IOException {
    try (PDDocument document = Loader.loadPDF(TestPapers.pdf(Paper.of("", Language.ARABIC)))) {
      assertThat(document.getNumberOfPages()).isOne();
    }
  }

  @Test
  void one_printer_serves_many_at_once() throws Exception {
    PdfPrinter printer = new PdfPrinter();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> printed = new ArrayList<>();
      for (Language language : Language.values()) {
        Paper paper = TestPapers.whole(language);
        printed.add(
            many.submit(() -> {
              printer.print(paper, OutputStream.nullOutputStream());
              return null;
            }));
      }
      for (Future<?> each : printed) {
        each.get();
      }
    }
  }

  @Test
  void a_stream_that_breaks_is_told_as_such() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> new PdfPrinter().print(TestPapers.whole(Language.DARI), broken))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @EnumSource
  void each_language_can_be_looked_at(Language language) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "papers"));
    byte[] pdf = TestPapers.pdf(TestPapers.whole(language));
    Files.write(folder.resolve(language.tag() + ".pdf"), pdf);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      Path page = folder.resolve(language.tag() + ".png");
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 110), "png", page.toFile());
      assertThat(page).isNotEmptyFile();
    }
  }

  private static Paper numbered(int rows) {
    List<List<Cell>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(List.of(Cell.text("row " + i), Cell.number(BigDecimal.valueOf((long) i * i))));
    }
    return Paper.of("All of them", Language.ENGLISH)
        .marked("sha256 4be1")
        .with(
            new Table(
                "Squares",
                List.of(Column.of("Number", 1), Column.of("Square", 1)),
                Collections.unmodifiableList(all)));
  }

  /** Where on its page a letter stands first. */
  private static float x(Paper paper, String letter) throws IOException {
    return positions(paper, letter).getFirst().getX();
  }

  /** Where a letter stands between the page's title and its foot. */
  private static List<TextPosition> positions(Paper paper, String letter) throws IOException {
    List<TextPosition> found = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(TestPapers.pdf(paper))) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition position) {
          float y = position.getYDirAdj();
          if (letter.equals(position.getUnicode()) && y > 110 && y < 760) {
            found.add(position);
          }
        }
      }.getText(document);
    }
    return found;
  }
}
