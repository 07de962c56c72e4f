package org.roundtable.workplan.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/** What isn't a plan's workbook is refused in words that help, and leaves nothing behind. */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class BadWorkbookTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";
  private static final String UNREADABLE = "422 /problems/workbook-unreadable";

  private PlanDriver officer;
  private UUID plan;
  private byte[] workbook;

  @BeforeEach
  void a_draft_and_its_workbook() {
    officer = new PlanDriver(as("COUNTRY_OFFICER"));
    officer.programme(PROGRAMME);
    plan = officer.begin(PROGRAMME).id();
    officer.add(plan, officer.objective(plan, 1), "Train investigators").ok();
    workbook = officer.file(plan, "workbook");
  }

  @Test
  void what_is_no_workbook_is_refused() throws IOException {
    assertRefused("just text".getBytes(UTF_8), "This is no Excel workbook.");
    assertRefused(zip("readme.txt", "hello".getBytes(UTF_8)), "This is no Excel workbook.");
    assertRefused(Arrays.copyOf(workbook, workbook.length / 2), "The file is damaged.");
    assertRefused("%PDF-1.7".getBytes(UTF_8), "This is no Excel workbook.");
  }

  @Test
  void a_workbook_of_excel_2003_is_named() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook old = new HSSFWorkbook()) {
      old.createSheet("Activities");
      old.write(out);
    }

    assertRefused(out.toByteArray(), "This is a workbook of Excel 2003");
  }

  @Test
  void a_password_is_named() throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(workbook))) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(files)) {
        opened.save(encrypted);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);

      assertRefused(out.toByteArray(), "The workbook is protected by a password.");
    }
  }

  @Test
  void macros_are_named() throws IOException {
    assertRefused(with("xl/vbaProject.bin", new byte[] {1}), "The workbook has macros.");
  }

  @Test
  void a_file_that_bursts_is_refused() throws IOException {
    assertRefused(with("xl/media/zeros.xml", new byte[64 << 20]), "Unpacked, the file comes to");
  }

  @Test
  void entities_are_not_resolved() throws IOException {
    byte[] sheet =
        """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>\
        """
            .getBytes(UTF_8);

    assertThat(officer.bring(plan, with("xl/worksheets/sheet3.xml", sheet), false).status())
        .isEqualTo(422);
  }

  @Test
  void fifty_thousand_rows_are_too_many() {
    byte[] large =
        Edited.of(
            workbook,
            book -> {
              for (int i = 0; i < 50_000; i++) {
                book.add("Activities", "parent", "1", "title", "x");
              }
            });

    assertRefused(large, "The workbook has 5");
  }

  @Test
  void a_formula_is_named_in_whatever_column_it_stands() {
    byte[] formulas =
        edited(book -> {
          for (String key : List.of("title", "dependsOn", "plannedStart", "place", "code")) {
            book.cell("Activities", "code", "1.1", key).setCellFormula("A1&\"x\"");
          }
          book.cell("Results", "code", "1", "description").setCellFormula("HYPERLINK(\"x\")");
        });

    assertErrors(
        formulas,
        "Activities D4: A formula can't be imported.",
        "Activities F4: A formula can't be imported.",
        "Activities J4: A formula can't be imported.",
        "Activities L4: A formula can't be imported.",
        "Activities N4: A formula can't be imported.",
        "Results I4: A formula can't be imported.");
  }

  @Test
  void a_sheet_that_is_all_formulas_is_refused_before_it_is_read() {
    byte[] formulas =
        edited(book -> {
          for (int i = 0; i < 1_001; i++) {
            book.sheet("Risks").createRow(10 + i).createCell(5).setCellFormula("1+1");
          }
        });

    assertRefused(formulas, "A sheet has more than 1000 formulas.");
  }

  @Test
  void merged_cells_are_named_by_their_sheet_and_range() {
    byte[] merged =
        edited(book -> {
          book.sheet("Activities").addMergedRegion(CellRangeAddress.valueOf("D4:F4"));
          book.sheet("Budget").addMergedRegion(CellRangeAddress.valueOf("A5:A9"));
        });

    assertErrors(
        merged,
        "Activities: The cells D4:F4 are merged. Unmerge them.",
        "Budget: The cells A5:A9 are merged. Unmerge them.");
  }

  @Test
  void digits_of_any_script_are_numbers_and_days_and_what_only_looks_so_is_refused() {
    byte[] arabic =
        edited(book -> {
          book.set("Activities", "1.1", "plannedStart", "\u200f٢٠٢٠-٠٣-٠٢\u200f");
          book.set("Activities", "1.1", "plannedEnd", "۲۰۲۰/۰۳/۰۹");
          budget(book, "١٬٢٣٤٫٥", "٢٠٢١");
          budget(book, "۱۲۳۴٫۵۰", "۲۰۲۲");
        });
    byte[] wrong =
        edited(book -> {
          book.set("Activities", "1.1", "plannedStart", "٢٠٢٠-١٣-٠١");
          book.set("Activities", "1.1", "plannedEnd", "۱۳۹۹/۰۱/۰۱");
          budget(book, "١٢،٥", "٢٠٢١");
          budget(book, "١٢٫٥٫٠", "۱۴۰۰ش");
        });

    assertErrors(
        wrong,
        "Activities L4: There is no such day.",
        "Activities M4: Write the date of the Gregorian calendar",
        "Budget G4: Write a number with a point and without commas: 1234.50.",
        "Budget G5: Write a number with a point and without commas: 1234.50.",
        "Budget F5: Write a number with a point and without commas: 1234.50.");
    officer.bring(plan, arabic, false).ok();
    JsonNode content = activities().get(0).get("content");
    assertThat(content.get("plannedStart").asString()).isEqualTo("2020-03-02");
    assertThat(content.get("plannedEnd").asString()).isEqualTo("2020-03-09");
    assertThat(content.get("budget"))
        .extracting(line -> line.get("year").asInt() + " " + line.get("amount").asString())
        .containsExactly("2021 1234.50", "2022 1234.50");
  }

  @Test
  void marks_of_direction_in_codes_make_no_other_codes_of_them() {
    byte[] marked =
        edited(book -> {
          book.set("Activities", "1.1", "parent", "\u200f1\u200f");
          book.set("Activities", "1.1", "code", "\u2067۱.۱\u2069");
          book.add(
              "Activities",
              "code",
              "\u061c1.\u200e2",
              "parent",
              "\u202b1\u202c",
              "title",
              "Train judges",
              "plannedStart",
              "2020-03-01",
              "plannedEnd",
              "2020-03-02",
              "dependsOn",
              "\u200f۱.۱\u200f؛");
        });

    officer.bring(plan, marked, false).ok();

    JsonNode items = activities();
    assertThat(items).extracting(item -> item.get("code").asString()).containsExactly("1.1", "1.2");
    assertThat(items.get(1).at("/content/dependsOn/0").asString())
        .isEqualTo(items.get(0).get("id").asString());
  }

  @Test
  void a_value_of_the_wrong_type_is_named_with_what_to_write() {
    byte[] wrong =
        edited(book -> {
          CellStyle day = style(book, "yyyy-mm-dd");
          CellStyle share = style(book, "0%");
          Cell title = book.cell("Activities", "code", "1.1", "title");
          title.setCellValue(true);
          Cell start = book.cell("Activities", "code", "1.1", "plannedStart");
          start.setCellValue(false);
          book.cell("Activities", "code", "1.1", "place")
              .setCellErrorValue(FormulaError.REF.getCode());
          Cell place = book.cell("Activities", "code", "1.1", "description");
          place.setCellValue(LocalDate.of(2020, 3, 1));
          place.setCellStyle(day);
          int row = book.add("Activities", "parent", "1", "title", "Excel made a day of 1-2") - 1;
          Cell code =
              book.sheet("Activities").getRow(row).createCell(book.column("Activities", "code"));
          code.setCellValue(LocalDate.of(2020, 2, 1));
          code.setCellStyle(day);
          budget(book, "1", "2020");
          Cell amount = book.cell("Budget", "activity", "1.1", "amount");
          amount.setCellValue(0.12);
          amount.setCellStyle(share);
          book.cell("Budget", "activity", "1.1", "year").setCellValue(2020.5);
        });

    assertErrors(
        wrong,
        "Activities F4: Write a text.",
        "Activities G4: Excel took this for a date.",
        "Activities J4: The cell holds an error of Excel's.",
        "Activities L4: Write a date as year, month and day: 2027-03-31.",
        "Activities D5: Excel took this for a date.",
        "Activities L5: This can't be left out.",
        "Activities M5: This can't be left out.",
        "Budget G4: Excel keeps a percentage as a share of 1.",
        "Budget F4: Write a whole number.");
  }

  @Test
  void a_circle_is_named_at_each_activity_in_it_however_long_it_is() {
    officer.add(plan, officer.objective(plan, 1), "Train judges").ok();
    officer.add(plan, officer.objective(plan, 1), "Train prosecutors").ok();
    officer.add(plan, officer.objective(plan, 1), "Print certificates").ok();
    workbook = officer.file(plan, "workbook");
    byte[] circles =
        edited(book -> {
          book.set("Activities", "1.1", "dependsOn", "1.2");
          book.set("Activities", "1.2", "dependsOn", "1.3");
          book.set("Activities", "1.3", "dependsOn", "1.1");
          book.set("Activities", "1.4", "dependsOn", "1.1; 1.2");
        });
    byte[] itself = edited(book -> book.set("Activities", "1.4", "dependsOn", "1.4"));
    String told = "It would wait for itself, by way of others that wait for it.";

    assertThat(errors(officer.bring(plan, circles, false)))
        .containsExactlyInAnyOrder(
            "Activities N4: " + told, "Activities N5: " + told, "Activities N6: " + told);
    assertThat(errors(officer.bring(plan, itself, false)))
        .containsExactly("Activities N7: " + told);
    assertThat(activities()).allMatch(item -> item.at("/content/dependsOn").isEmpty());
  }

  @Test
  void bombs_of_every_kind_are_refused() throws IOException {
    byte[] laughs = laughs(12).getBytes(UTF_8);
    byte[] strings = ("<sst>" + "<si><t>aaaaaaaaaaaaaaaa</t></si>".repeat(2 << 20)).getBytes(UTF_8);

    assertRefused(manyFiles(300), "The file holds 3");
    assertRefused(with("xl/sharedStrings.xml", strings), "Unpacked, the file comes to");
    assertRefused(with("xl/worksheets/sheet3.xml", laughs), "The workbook can't be read.");
    assertRefused(
        with("xl/worksheets/sheet3.xml", cell("ZZZZ99999999")),
        "The file is damaged: a cell lies beyond every sheet.");
  }

  @Test
  void a_thousand_errors_are_counted_and_the_first_are_listed() {
    byte[] wrong =
        Edited.of(
            workbook,
            book -> {
              for (int i = 0; i < 1_000; i++) {
                book.add("Risks", "activity", "9." + i);
              }
            });

    Said refused = officer.bring(plan, wrong, false);

    assertThat(refused.problem()).isEqualTo("422 /problems/workbook-errors");
    assertThat(refused.body().get("errors")).hasSize(500);
    assertThat(refused.body().get("total").asInt()).isEqualTo(4_000);
    assertUntouched();
  }

  @Test
  void a_workbook_with_bytes_turned_at_random_never_breaks_the_office() {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      byte[] broken = workbook.clone();
      for (int i = 0; i < 1 + round / 4; i++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(officer.bring(plan, broken, true).status()).isIn(200, 422);
    }
    assertUntouched();
  }

  @Test
  void a_body_beyond_the_limit_of_workbooks_is_too_large() {
    assertThat(officer.bring(plan, new byte[(10 << 20) + 1], false).problem())
        .isEqualTo("413 /problems/body-too-large");
    assertThat(officer.bring(plan, new byte[2 << 20], false).problem()).isEqualTo(UNREADABLE);
  }

  private byte[] edited(Consumer<Edited> changes) {
    return Edited.of(workbook, changes);
  }

  private static void budget(Edited book, String amount, String year) {
    book.add(
        "Budget",
        "activity",
        "1.1",
        "funder",
        "EU",
        "year",
        year,
        "amount",
        amount,
        "currency",
        "EUR");
  }

  private static CellStyle style(Edited book, String format) {
    CellStyle style = book.workbook().createCellStyle();
    style.setDataFormat(book.workbook().createDataFormat().getFormat(format));
    return style;
  }

  /** Each entity is ten of the one before it. */
  private static String laughs(int depth) {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < depth; i++) {
      entities.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    return """
    <?xml version="1.0"?><!DOCTYPE x [%s]>
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>&l%d;</t></is></c></row></sheetData></worksheet>\
    """
        .formatted(entities, depth - 1);
  }

  private static byte[] cell(String reference) {
    return """
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="1"><c r="%s"><v>1</v></c></row></sheetData></worksheet>\
    """
        .formatted(reference)
        .getBytes(UTF_8);
  }

  /** The workbook with so many files more. */
  private byte[] manyFiles(int more) throws IOException {
    byte[] many = workbook;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(many)).get();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.getInputStream(entry).transferTo(zip);
      }
      for (int i = 0; i < more; i++) {
        zip.putNextEntry(new ZipEntry("xl/media/%d.png".formatted(i)));
      }
    }
    return out.toByteArray();
  }

  /** That these errors and no others are told, by cell and how each begins, and nothing stored. */
  private void assertErrors(byte[] file, String... expected) {
    Said refused = officer.bring(plan, file, false);
    assertThat(refused.problem()).isEqualTo("422 /problems/workbook-errors");
    assertThat(errors(refused))
        .hasSize(expected.length)
        .allSatisfy(told -> assertThat(expected).anyMatch(told::startsWith));
    assertThat(expected)
        .allSatisfy(begin -> assertThat(errors(refused)).anyMatch(told -> told.startsWith(begin)));
    assertUntouched();
  }

  private static List<String> errors(Said refused) {
    List<String> errors = new ArrayList<>();
    refused
        .body()
        .get("errors")
        .forEach(error ->
            errors.add(
                "%s%s%s: %s"
                    .formatted(
                        error.get("sheet").asString(),
                        error.path("row").isNumber() ? " " + error.get("column").asString() : "",
                        error.path("row").asString(""),
                        error.get("detail").asString())));
    return errors;
  }

  private JsonNode activities() {
    return officer.get(PlanDriver.items(plan) + "?kind=ACTIVITY").ok().body().get("items");
  }

  private void assertRefused(byte[] file, String detail) {
    Said refused = officer.bring(plan, file, false);
    assertThat(refused.problem()).isEqualTo(UNREADABLE);
    assertThat(refused.body().get("detail").asString()).startsWith(detail);
    assertUntouched();
  }

  private void assertUntouched() {
    assertThat(activities())
        .extracting(item -> item.at("/content/title").asString())
        .containsExactly("Train investigators");
  }

  /** The workbook with a part more, or another one. */
  private byte[] with(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        if (!entry.getName().equals(name)) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.getInputStream(entry).transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }
}
