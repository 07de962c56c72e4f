package org.roundtable.workplan.workbook;

import com.ibm.icu.lang.UCharacter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stands in a cell, without what nobody sees and nobody meant: marks of direction and signs of
 * no width that came along when it was copied.
 */
final class CellText {

  /** How Excel writes a character that XML has no place for. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final Pattern NEEDS_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final Pattern LINE_END = Pattern.compile("\r\n?|\u2028|\u2029");
  private static final Pattern ENDS =
      Pattern.compile("^[\\p{IsWhite_Space}\\p{Cf}]+|[\\p{IsWhite_Space}\\p{Cf}]+$");

  /** Never wanted: controls, what turns the text around it, and what has no width at all. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\n\t]]|[\\p{Cs}\\p{Cn}\u00ad\u200b\u2060-\u2069\u202a-\u202e\ufeff]");

  private static final Pattern JOINER = Pattern.compile("[\u200c\u200d]");

  private CellText() {}

  /** The text as somebody meant it. */
  static String clean(String text) {
    String seen = LINE_END.matcher(text).replaceAll("\n");
    seen = UNSEEN.matcher(seen).replaceAll("");
    seen = ENDS.matcher(seen).replaceAll("");
    String whole = seen;
    return JOINER.matcher(whole).replaceAll(found -> belongs(whole, found) ? found.group() : "");
  }

  /** A code, number or date, in the digits 0 to 9 and without anything unseen. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    clean(text)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> {
          int digit = UCharacter.digit(c, 10);
          plain.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
    return plain.toString();
  }

  /** A cell's content as Excel wrote it, with the characters that it wrote otherwise. */
  static String decoded(String written) {
    return ESCAPED
        .matcher(written)
        .replaceAll(found ->
            java.util.regex.Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(found.group(1), 16))));
  }

  /** A text that Excel shows as it is, though it looks like one of its own escapes. */
  static String encoded(String text) {
    return NEEDS_ESCAPE.matcher(text).replaceAll("_x005F_");
  }

  /** Between letters of a script that joins them, as in Persian می‌شود. */
  private static boolean belongs(String text, MatchResult joiner) {
    return joiner.start() > 0
        && joiner.end() < text.length()
        && joins(text.codePointBefore(joiner.start()))
        && joins(text.codePointAt(joiner.end()));
  }

  private static boolean joins(int c) {
    boolean letter = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    return letter && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN;
  }
}
