package org.roundtable.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.paper.Block.Table;
import org.roundtable.platform.language.Language;

/** The heap that a table takes while it is printed doesn't grow with its rows. */
class LongPaperTest {

  private static final int ROWS = 5_000;
  private static final String HEAP = "-Xmx128m";

  @Test
  void a_long_table_is_printed_within_a_small_heap(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("long.pdf");
    Process printing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LongPaperTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();

    assertThat(printing.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(100);
    }
  }

  /** Prints into the file that is named. */
  public static void main(String[] arguments) throws IOException {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(
          List.of(
              Cell.text("1." + i),
              Cell.text(TestPapers.sentence(Language.ARABIC) + i).as(Emphasis.CHANGED),
              Cell.day(TestPapers.DAY.plusDays(i)),
              Cell.money(new BigDecimal("1234.50"), "USD")));
    }
    Table table =
        new Table(
            "t",
            List.of(
                Column.of("a", 1), Column.of("b", 4), Column.of("c", 2), Column.of("d", 2).atEnd()),
            rows);
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      new PdfPrinter().print(Paper.of("T", Language.ARABIC).with(table), out);
    }
  }
}
