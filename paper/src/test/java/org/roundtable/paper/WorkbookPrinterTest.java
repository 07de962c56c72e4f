package org.roundtable.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.paper.Block.Fact;
import org.roundtable.paper.Block.Facts;
import org.roundtable.paper.Block.Heading;
import org.roundtable.paper.Block.Note;
import org.roundtable.paper.Block.Paragraph;
import org.roundtable.paper.Block.Table;
import org.roundtable.platform.language.Language;

class WorkbookPrinterTest {

  private static final List<Column> COLUMNS =
      List.of(Column.of("Activity", 4), Column.of("Value", 1).atEnd());

  @TempDir private Path folder;

  @Test
  void the_first_sheet_says_what_stands_beside_the_tables() {
    Paper paper =
        Paper.of("Workplan Iraq", Language.ENGLISH)
            .marked("sha256 4be1")
            .with(
                new Heading(1, "Objective 1"),
                new Paragraph("Together.\nAcross borders."),
                new Note("In review."),
                new Facts(List.of(new Fact("Deadline", Cell.day(TestPapers.DAY)))),
                table("Activities", Cell.number(1)));

    Sheet first = sheets(paper).getFirst();

    assertThat(first.getName()).isEqualTo("Document");
    assertThat(texts(first))
        .containsSubsequence(
            "Workplan Iraq", "Objective 1", "Together.\nAcross borders.", "In review.", "Deadline")
        .containsSubsequence("Activities: 1 row on the sheet “Activities”", "sha256 4be1");
  }

  @Test
  void values_can_be_counted_with() {
    Sheet sheet =
        sheet(
            table(
                "Values",
                Cell.number(new BigDecimal("1234.5")),
                Cell.money(new BigDecimal("-99.10"), "USD"),
                Cell.day(TestPapers.DAY)));

    assertThat(value(sheet, 1).asNumber()).isEqualByComparingTo("1234.5");
    assertThat(value(sheet, 2).asNumber()).isEqualByComparingTo("-99.10");
    assertThat(value(sheet, 2).getDataFormatString()).isEqualTo("#,##0.00 \"USD\"");
    assertThat(value(sheet, 3).asDate().toLocalDate()).isEqualTo(TestPapers.DAY);
  }

  @Test
  void what_excel_would_change_is_text() {
    Sheet sheet =
        sheet(
            table(
                "Values",
                Cell.money(new BigDecimal("12345678901234567890.12"), "IQD"),
                Cell.day(LocalDate.of(1890, 1, 2)),
                Cell.text("x".repeat(40_000))));

    assertThat(value(sheet, 1).asString()).isEqualTo("12345678901234567890.12 IQD");
    assertThat(value(sheet, 2).asString()).isEqualTo("1890-01-02");
    assertThat(value(sheet, 3).asString()).hasSize(32_767).endsWith("x…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"https://example.org\")",
        "\t=1",
        "'=1",
        "=cmd|' /C calc'!A0"
      })
  void text_is_never_a_formula(String text) throws IOException {
    Paper paper = Paper.of(text, Language.ENGLISH).marked(text).with(new Heading(1, text));
    byte[] book = print(paper.with(table(text, Cell.text(text))));

    assertThat(value(sheets(book).get(1), 1).getType()).isEqualTo(CellType.STRING);
    assertThat(value(sheets(book).get(1), 1).asString()).isEqualTo(text.replace('\t', ' '));
    assertThat(files(book)).allSatisfy((_, xml) -> assertThat(xml).doesNotContain("<f>", "<f "));
  }

  @ParameterizedTest
  @EnumSource
  void sheets_run_as_the_language_does(Language language) throws IOException {
    Map<String, String> files = files(print(TestPapers.whole(language)));

    files.keySet().removeIf(name -> !name.startsWith("xl/worksheets/sheet"));

    assertThat(files).hasSize(3);
    assertThat(files.values())
        .allMatch(xml -> xml.contains("rightToLeft=\"true\"") == language.rightToLeft());
  }

  @Test
  void headings_stay_in_sight() throws IOException {
    Map<String, String> files = files(print(paper(table("Activities", Cell.number(1)))));

    assertThat(files.get("xl/worksheets/sheet2.xml"))
        .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:B2\"", "<cols>");
  }

  @Test
  void tables_of_one_kind_share_a_sheet_and_tell_their_heading() {
    Paper paper =
        Paper.of("Plan", Language.ENGLISH)
            .with(
                new Heading(1, "Output 1"),
                table("Activities", Cell.number(1)),
                new Heading(1, "Output 2"),
                table("Activities", Cell.number(2), Cell.number(3)),
                new Table("Activities", List.of(Column.of("Other", 1)), List.of()));

    List<Sheet> sheets = sheets(paper);

    assertThat(sheets)
        .extracting(Sheet::getName)
        .containsExactly("Document", "Activities", "Activities 2");
    assertThat(rows(sheets.get(1)))
        .extracting(row -> row.getCellText(0) + "|" + row.getCellText(2))
        .containsExactly("Section|Value", "Output 1|1", "Output 2|2", "Output 2|3");
  }

  @Test
  void a_sheet_takes_any_name() {
    List<Sheet> sheets =
        sheets(
            paper(
                table("a/b\\c?d*e[f]g:h" + "i".repeat(40), Cell.EMPTY),
                table("'", Cell.EMPTY),
                table("", Cell.EMPTY),
                table("document", Cell.EMPTY),
                table("😀".repeat(40), Cell.EMPTY)));

    assertThat(sheets)
        .extracting(Sheet::getName)
        .hasSize(6)
        .allMatch(name -> name.length() <= 31)
        .contains("a b c d e f g hiiiiiiiiiiiiiiii", "1", "1 2", "document 2");
  }

  @Test
  void what_no_cell_can_hold_is_left_out() {
    Sheet sheet = sheet(table("Values", Cell.text("a\u0000b\u0007c\uD800d\u2068e\u2069")));

    assertThat(value(sheet, 1).asString()).isEqualTo("abc\uFFFDde");
  }

  @Test
  void ten_thousand_rows_are_written() {
    Cell[] cells = new Cell[10_000];
    Arrays.setAll(cells, i -> Cell.number(i).as(Emphasis.values()[i % 5]));

    assertThat(rows(sheet(table("Values", cells)))).hasSize(10_001);
  }

  private static Paper paper(Table... tables) {
    return Paper.of("Plan", Language.ENGLISH).with(tables);
  }

  private static Table table(String name, Cell... values) {
    return new Table(
        name, COLUMNS, Arrays.stream(values).map(value -> List.of(Cell.text("a"), value)).toList());
  }

  private static Sheet sheet(Table table) {
    return sheets(paper(table)).get(1);
  }

  private static org.dhatim.fastexcel.reader.Cell value(Sheet sheet, int row) {
    return rows(sheet).get(row).getCell(1);
  }

  private static List<String> texts(Sheet sheet) {
    return rows(sheet).stream()
        .flatMap(Row::stream)
        .filter(cell -> cell != null && cell.getType() == CellType.STRING)
        .map(org.dhatim.fastexcel.reader.Cell::asString)
        .toList();
  }

  private static List<Row> rows(Sheet sheet) {
    try {
      return sheet.read();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Sheet> sheets(Paper paper) {
    return sheets(print(paper));
  }

  private static List<Sheet> sheets(byte[] book) {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(book), new ReadingOptions(true, false))
          .getSheets()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Map<String, String> files(byte[] book) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path file = Files.write(Files.createTempFile(folder, "book", ".xlsx"), book);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry each : Collections.list(zip.entries())) {
        byte[] content = zip.getInputStream(each).readAllBytes();
        files.put(each.getName(), new String(content, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static byte[] print(Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new WorkbookPrinter().print(paper, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
