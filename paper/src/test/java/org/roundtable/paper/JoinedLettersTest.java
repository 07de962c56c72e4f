package org.roundtable.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtable.paper.Block.Paragraph;
import org.roundtable.platform.language.Language;

/**
 * The outlines that are drawn are those of the joined forms, by the names that the font gives them:
 * whatever version of the printer or the font breaks the joining, it is seen here.
 */
class JoinedLettersTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ARABIC, تعمل, uniFE97 uniFECC uniFEE4 uniFEDE",
    "ARABIC, شيء؟, uniFEB7 uniFEF2 uni0621 uni061F",
    "ARABIC, الله, uniFDF2",
    "SORANI, پێکەوە, uniFB58 uni06CE.medi uniFB91 uni06D5 uniFEEE uni06D5",
    "SORANI, ساڵانە؛, uniFEB3 uniFE8E lamVabove_alef.isol uniFEE7 uni06D5.fina uni061B",
    "PERSIAN, گروه‌ها, uniFB94 uniFEAE uni0648 uniFEE9 uniFEEB uniFE8E",
    "PERSIAN, می‌کنند, uniFEE3 uniFBFD uniFB90 uniFEE8 uniFEE8 uniFEAA",
    "DARI, چگونه, uniFB7C uniFB95 uniFEEE uniFEE7 uniFEEA",
    "PASHTO, ښځې, uni069A.init uni0681.medi uni06D0.fina",
    "PASHTO, څېړنه؛, uni0685.init uni06D0.medi uni0693.fina uniFEE7 uniFEEA uni061B",
    "PASHTO, نړۍ, uniFEE7 uni0693.fina uni06CD",
    "URDU, ٹیکنالوجی, uniFB68 uniFBFF uniFB91 uniFEE8 uniFE8E uniFEDF uniFEEE uniFE9F uniFBFD",
    "URDU, پڑھائی۔, uniFB58 uniFB8D uniFBAC uniFE8E uniFE8B uniFBFD uni06D4",
    "URDU, ہیں۔, uniFBA8 uniFBFF uniFB9F uni06D4"
  })
  void letters_join(Language language, String word, String forms) throws IOException {
    List<List<String>> drawn = drawn(language, word);

    List<String> expected = List.of(forms.split(" ", -1));
    assertThat(drawn).hasSameSizeAs(expected);
    for (int i = 0; i < drawn.size(); i++) {
      String form = expected.get(i);
      assertThat(drawn.get(i)).as("%s in %s", form, word).anyMatch(name -> isOf(form, name));
    }
  }

  @Test
  void a_word_that_is_longer_than_its_column_breaks_where_nothing_joins() {
    String broken = Writing.breakable("دامەزراوەکانی", 6);

    assertThat(broken.split("\u200B", -1))
        .containsExactly("د", "ا", "مە", "ز", "ر", "ا", "و", "ە", "کا", "نی");
    assertThat(Writing.breakable("نننننننن", 3)).isEqualTo("ننن\u200Bننن\u200Bنن");
  }

  /** A form has variants of other lengths, which fit its neighbours better. */
  private static boolean isOf(String form, String name) {
    return name.equals(form) || name.startsWith(form + ".long");
  }

  /** The names of what was drawn for a word, in reading order. */
  private static List<List<String>> drawn(Language language, String word) throws IOException {
    Map<String, List<String>> names = names();
    List<List<String>> drawn = new ArrayList<>();
    byte[] pdf = TestPapers.pdf(Paper.of("T", language).with(new Paragraph(word)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition position) {
          float y = position.getYDirAdj();
          if (y > 110 && y < 760) {
            drawn.add(names.getOrDefault(outline(position), List.of()));
          }
        }
      }.getText(document);
    }
    return drawn.reversed();
  }

  private static Map<String, List<String>> names() throws IOException {
    Map<String, List<String>> names = new HashMap<>();
    try (InputStream file =
            Objects.requireNonNull(PdfPrinter.class.getResourceAsStream("Vazirmatn-Regular.ttf"));
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      for (int glyph = 0; glyph < font.getNumberOfGlyphs(); glyph++) {
        String name = font.getPostScript().getName(glyph);
        names.computeIfAbsent(outline(font.getPath(name)), _ -> new ArrayList<>()).add(name);
      }
    }
    return names;
  }

  private static String outline(TextPosition position) {
    try {
      PDCIDFontType2 font = (PDCIDFontType2) ((PDType0Font) position.getFont()).getDescendantFont();
      return outline(font.getPath(position.getCharacterCodes()[0]));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String outline(Shape path) {
    StringBuilder outline = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
      Arrays.fill(points, 0);
      outline.append(each.currentSegment(points));
      Arrays.stream(points).mapToLong(Math::round).forEach(p -> outline.append(' ').append(p));
    }
    return outline.toString();
  }
}
