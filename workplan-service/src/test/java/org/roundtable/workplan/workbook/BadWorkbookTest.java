package org.roundtable.workplan.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.boot.test.context.SpringBootTest;

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

  private void assertRefused(byte[] file, String detail) {
    Said refused = officer.bring(plan, file, false);
    assertThat(refused.problem()).isEqualTo(UNREADABLE);
    assertThat(refused.body().get("detail").asString()).startsWith(detail);
    assertUntouched();
  }

  private void assertUntouched() {
    assertThat(officer.get(PlanDriver.items(plan) + "?kind=ACTIVITY").body().get("items"))
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
