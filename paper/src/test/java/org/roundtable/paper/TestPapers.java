package org.roundtable.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.roundtable.paper.Block.Fact;
import org.roundtable.paper.Block.Facts;
import org.roundtable.paper.Block.Heading;
import org.roundtable.paper.Block.Note;
import org.roundtable.paper.Block.PageBreak;
import org.roundtable.paper.Block.Paragraph;
import org.roundtable.paper.Block.Table;
import org.roundtable.platform.language.Language;

/** Papers that tests print, and what stands in the PDF. */
final class TestPapers {

  static final LocalDate DAY = LocalDate.of(2019, 12, 15);

  /** A sentence with the letters that each language has and its neighbours lack. */
  private static final Map<Language, String> SENTENCES =
      Map.of(
          Language.ENGLISH, "Justice institutions work together across borders.",
          Language.ARABIC, "تعمل مؤسسات العدالة معًا عبر الحدود، وتقدم التقارير كل سنة.",
          Language.SORANI, "دامەزراوەکانی دادپەروەری پێکەوە کار دەکەن؛ گەڕان و لێکۆڵینەوە.",
          Language.PERSIAN, "نهادهای دادگستری با هم کار می‌کنند؛ گروه‌های پژوهشی.",
          Language.DARI, "نهادهای عدلی و قضایی یکجا کار می‌کنند؟",
          Language.PASHTO, "د عدالت ادارې په ګډه کار کوي؛ ښځې، ځوانان او څېړنه.",
          Language.URDU, "انصاف کے ادارے مل کر کام کرتے ہیں؛ ٹیکنالوجی، ڈیٹا اور پڑھائی۔");

  private static final PdfPrinter PRINTER = new PdfPrinter();

  private TestPapers() {}

  static String sentence(Language language) {
    return Objects.requireNonNull(SENTENCES.get(language));
  }

  /** A paper with everything that a paper may hold. */
  static Paper whole(Language language) {
    String sentence = sentence(language);
    String[] words = sentence.split(" ");
    return Paper.of(words[0] + " " + words[1], language)
        .marked("version 3 · sha256 4be1a2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d")
        .with(
            new Heading(1, sentence),
            new Paragraph(
                sentence
                    + "\nUNODC (2019): "
                    + Language.ENGLISH.isolated("وزارة العدل (بغداد)")
                    + " 12, then 13.\n"
                    + words[0]
                    + " "
                    + Language.ARABIC.isolated("Ministry of Justice (Baghdad)")
                    + " 12, 2019-2021"),
            new Note(sentence),
            new Facts(
                List.of(
                    new Fact(words[1], Cell.day(DAY)),
                    new Fact(words[2], Cell.money(new BigDecimal("1234567.5"), "IQD")))),
            new Heading(2, words[2]),
            table(words, sentence, 40),
            new PageBreak(),
            new Heading(2, words[1]),
            new Table(words[1], List.of(Column.of(words[1], 1)), List.of()));
  }

  private static Table table(String[] words, String sentence, int rows) {
    List<List<Cell>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      Emphasis emphasis = Emphasis.values()[i % Emphasis.values().length];
      all.add(
          List.of(
              Cell.text("1." + i),
              Cell.text(i % 3 == 1 ? "Roundtable in Erbil (UNODC), phase 2." : sentence)
                  .as(emphasis),
              Cell.day(DAY.plusDays(i)),
              Cell.number(i * 1000L - 500),
              Cell.money(new BigDecimal("1234.50"), "USD")));
    }
    return new Table(
        words[1],
        List.of(
            Column.of(words[0], 2),
            Column.of(words[1], 6),
            Column.of(words[2], 3),
            Column.of(words[3], 2).atEnd(),
            Column.of(words[2], 3).atEnd()),
        all);
  }

  static byte[] pdf(Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PRINTER.print(paper, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** The text of a PDF as a reader's search finds it, without joiners. */
  static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper()
          .getText(document)
          .replaceAll("[\u200B-\u200F]", "")
          .replace('\u00A0', ' ');
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Paper paper) {
    return text(pdf(paper));
  }
}
