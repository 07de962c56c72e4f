package org.roundtable.paper;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.util.List;

/** What can be done to any text that somebody wrote before it is printed. */
final class Writing {

  private static final int LEFT_TO_RIGHT_ISOLATE = 0x2066;
  private static final int FIRST_STRONG_ISOLATE = 0x2068;
  private static final int POP_ISOLATE = 0x2069;
  private static final int FIRST_EMBEDDING = 0x202A;
  private static final int LAST_OVERRIDE = 0x202E;
  private static final int REPLACEMENT = 0xFFFD;
  private static final char BREAK_HERE = '\u200B';

  private Writing() {}

  /**
   * Without what no printer can show: controls, halves of characters, private and unassigned ones.
   * Overrides of direction go as well, since they make a text look like another; isolates stay.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(Writing::shown)
        .filter(c -> c >= 0)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** A clean text for a cell of its own, where nothing needs to be isolated. */
  static String plain(String text) {
    return clean(text).replaceAll("[\u2066-\u2069]", "");
  }

  private static int shown(int c) {
    if (c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == '\f'
        || c == 0x85
        || c == 0x2028
        || c == 0x2029) {
      return '\n';
    }
    if (c == '\t') {
      return ' ';
    }
    if ((c >= FIRST_EMBEDDING && c <= LAST_OVERRIDE) || c == BREAK_HERE || c == 0xFEFF) {
      return -1;
    }
    return switch ((byte) UCharacter.getType(c)) {
      case ECharacterCategory.CONTROL -> -1;
      case ECharacterCategory.SURROGATE,
          ECharacterCategory.PRIVATE_USE,
          ECharacterCategory.UNASSIGNED ->
          REPLACEMENT;
      default -> c;
    };
  }

  /** The lines of a clean text, one at least. */
  static List<String> lines(String text) {
    return text.lines().toList().isEmpty() ? List.of("") : text.lines().toList();
  }

  static boolean opensIsolate(int c) {
    return c >= LEFT_TO_RIGHT_ISOLATE && c <= FIRST_STRONG_ISOLATE;
  }

  static boolean closesIsolate(int c) {
    return c == POP_ISOLATE;
  }

  /** Whether a text runs from right to left: its first letter outside of isolates tells. */
  static boolean rightToLeft(CharSequence text, boolean otherwise) {
    int depth = 0;
    for (int c : text.codePoints().toArray()) {
      if (opensIsolate(c)) {
        depth++;
      } else if (closesIsolate(c)) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        switch (UCharacter.getDirection(c)) {
          case UCharacterDirection.LEFT_TO_RIGHT -> {
            return false;
          }
          case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> {
            return true;
          }
          default -> {
            // Says nothing.
          }
        }
      }
    }
    return otherwise;
  }

  /** The same with places to break in words that are longer than a line. */
  static String breakable(String line, int longest) {
    StringBuilder broken = new StringBuilder(line.length());
    for (String word : line.split("(?<= )", -1)) {
      int length = word.codePointCount(0, word.length());
      if (length <= longest) {
        broken.append(word);
        continue;
      }
      int[] letters = word.codePoints().toArray();
      for (int i = 0; i < letters.length; i++) {
        broken.appendCodePoint(letters[i]);
        if (i + 1 < letters.length && !joins(letters[i]) && !joins(letters[i + 1])) {
          broken.append(BREAK_HERE);
        }
      }
    }
    return broken.toString();
  }

  /** Whether a character belongs to the one before or after it. */
  private static boolean joins(int c) {
    return switch ((byte) UCharacter.getType(c)) {
      case ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.FORMAT ->
          true;
      default -> false;
    };
  }
}
