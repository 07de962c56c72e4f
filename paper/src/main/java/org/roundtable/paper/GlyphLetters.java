package org.roundtable.paper;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.Typeface;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Which letter each joined form of a font stands for, so that what is printed can be searched,
 * copied and read aloud.
 *
 * <p>FOP knows the letter of a glyph only where Unicode has a code for that very form, which many
 * forms of Sorani, Pashto and Urdu letters lack. The font names each form after its letter.
 */
final class GlyphLetters {

  /** Two letters in one form that Unicode has no code for: the first tells more than none. */
  private static final Map<String, Integer> JOINED_PAIRS =
      Map.of("lamVabove_alef.isol", 0x06B5, "NameMe.65574", 0x06B5);

  private static final Pattern NAME = Pattern.compile("uni([0-9A-F]{4})(\\..*)?");

  /**
   * One form of a letter.
   *
   * @param nominal whether it is the form that stands for the letter alone
   */
  private record Form(int glyph, int letter, boolean nominal) {}

  /**
   * What one font can draw.
   *
   * @param drawable the letters, by their code
   */
  private record Face(List<Form> forms, BitSet drawable) {}

  private final Map<String, Face> faces;

  /** Reads the names of the glyphs of these fonts, which lie beside this class. */
  GlyphLetters(List<String> fontFiles) {
    faces = fontFiles.stream().collect(toUnmodifiableMap(file -> file, GlyphLetters::face));
  }

  private static Face face(String fontFile) {
    try (InputStream file =
            Objects.requireNonNull(GlyphLetters.class.getResourceAsStream(fontFile), fontFile);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      CmapLookup codes = font.getUnicodeCmapLookup();
      List<Form> forms = new ArrayList<>();
      BitSet drawable = new BitSet();
      for (int glyph = 0; glyph < font.getNumberOfGlyphs(); glyph++) {
        List<Integer> own = codes.getCharCodes(glyph);
        if (own != null) {
          own.forEach(drawable::set);
        }
        Integer letter = letter(font.getPostScript().getName(glyph));
        if (letter != null) {
          forms.add(new Form(glyph, letter, codes.getGlyphId(letter) == glyph));
        }
      }
      // Where two forms have one letter, the last is the one that FOP finds by it.
      forms.sort(Comparator.comparing(Form::nominal));
      return new Face(List.copyOf(forms), drawable);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(fontFile, unreadable);
    }
  }

  /** The letter that a form is named after, if it is one. */
  private static @Nullable Integer letter(String name) {
    Matcher code = NAME.matcher(name);
    if (code.matches()) {
      return letter(Integer.parseInt(code.group(1), 16));
    }
    return JOINED_PAIRS.get(name);
  }

  /** A form of several letters that has a code of its own stays itself. */
  private static int letter(int form) {
    String plain = Normalizer2.getNFKCInstance().normalize(Character.toString(form));
    return plain.codePointCount(0, plain.length()) == 1 ? plain.codePointAt(0) : form;
  }

  /** Whether there is a glyph for a character, or nothing to be seen of it. */
  boolean draws(int character) {
    return Character.isBmpCodePoint(character)
        && (UCharacter.getType(character) == ECharacterCategory.FORMAT
            || UCharacter.isWhitespace(character)
            || faces.values().stream().allMatch(face -> face.drawable().get(character)));
  }

  /** Tells a document's fonts what the forms of its letters stand for, before it is laid out. */
  void teach(FontInfo fonts, Set<Integer> letters) {
    for (Typeface face : fonts.getFonts().values()) {
      if (face instanceof LazyFont lazy && lazy.getRealFont() instanceof MultiByteFont real) {
        String file = real.getEmbedFileURI().getSchemeSpecificPart();
        Objects.requireNonNull(faces.get(file)).forms().stream()
            .filter(form -> letters.contains(form.letter()))
            .forEach(form -> real.getCIDSet().mapCodePoint(form.glyph(), form.letter()));
      }
    }
  }
}
